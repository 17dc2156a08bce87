/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.access;

import org.jspecify.annotations.NullMarked;
