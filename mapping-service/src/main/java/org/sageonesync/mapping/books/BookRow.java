package org.sageonesync.mapping.books;

/**
 * A row of a list.
 *
 * @param json as the gateway gave it
 */
record BookRow(BookList list, String id, String json) {}
