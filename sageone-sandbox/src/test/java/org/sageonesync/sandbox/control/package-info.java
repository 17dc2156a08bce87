/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.control;

import org.jspecify.annotations.NullMarked;
