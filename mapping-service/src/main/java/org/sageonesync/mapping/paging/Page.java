package org.sageonesync.mapping.paging;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list.
 *
 * @param rows at most as many as were asked for
 * @param next what to ask for next, as the parameter named by the endpoint; absent: this was the
 *     last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> rows, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Makes a page of what a query for one row more than the page can hold has found.
     *
     * @param key names a row as {@code next} does
     */
    public static <T> Page<T> of(List<T> found, PageSize size, Function<T, String> key) {
        if (found.size() <= size.rows()) {
            return new Page<>(found, null);
        }
        var rows = found.subList(0, size.rows());
        return new Page<>(rows, key.apply(rows.getLast()));
    }
}
