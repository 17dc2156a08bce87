package org.sageonesync.mapping.terms;

import org.sageonesync.mapping.books.BookRef;

/**
 * A place in a body that points into the books.
 *
 * @param path as a violation names it
 */
record Pointer(String path, BookRef to) {}
