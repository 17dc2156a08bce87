/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.faults;

import org.jspecify.annotations.NullMarked;
