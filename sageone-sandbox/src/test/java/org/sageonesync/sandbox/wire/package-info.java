/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.NullMarked;
