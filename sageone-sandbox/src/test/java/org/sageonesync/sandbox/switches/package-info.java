/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.switches;

import org.jspecify.annotations.NullMarked;
