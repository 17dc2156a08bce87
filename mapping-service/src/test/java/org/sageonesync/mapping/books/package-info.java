/** Tests. */
@NullMarked
package org.sageonesync.mapping.books;

import org.jspecify.annotations.NullMarked;
