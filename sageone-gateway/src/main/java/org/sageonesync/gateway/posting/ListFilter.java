package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.journal.NormalName;

import java.util.function.Predicate;

/**
 * A condition on a SageOne list.
 *
 * @param text the {@code $filter}
 * @param obeyed whether a row fulfils it: one that does not shows that SageOne ignores the filter
 */
public record ListFilter(String text, Predicate<BooksObject> obeyed) {

    /** The rows with this text in a field. */
    public static ListFilter text(String field, String value) {
        return new ListFilter(
                field + " eq '" + value.replace("'", "''") + "'",
                row -> NormalName.of(row.text(field)).equals(NormalName.of(value)));
    }
}
