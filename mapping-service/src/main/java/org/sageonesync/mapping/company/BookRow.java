package org.sageonesync.mapping.company;

/**
 * A row of one of the books' lists.
 *
 * @param active whether the books let it be used
 * @param json as the gateway gave it
 */
public record BookRow(BookList list, String id, boolean active, String json) {}
