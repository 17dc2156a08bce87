package org.sageonesync.kernel.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How a record is found.
 *
 * @param documentDate the local date of the document; null for records that are none
 * @param searchText what {@code q} looks in, besides the id: names and numbers
 */
public record Index(@Nullable LocalDate documentDate, String searchText) {}
