package org.sageonesync.mapping.books;

import org.sageonesync.mapping.company.BookList;

/** Points at a row of one of the books' lists. */
public record BookRef(BookList list, String id) {}
