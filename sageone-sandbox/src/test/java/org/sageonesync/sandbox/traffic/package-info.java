/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
