/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.books;

import org.jspecify.annotations.NullMarked;
