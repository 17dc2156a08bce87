/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.NullMarked;
