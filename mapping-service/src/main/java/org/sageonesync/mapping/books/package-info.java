/** The books' own lists, loaded through the gateway. */
@NullMarked
package org.sageonesync.mapping.books;

import org.jspecify.annotations.NullMarked;
