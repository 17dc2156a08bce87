package org.sageonesync.gateway.sweep;

import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** What asking SageOne for rows gave. */
public sealed interface Page {

    /**
     * @param rows those that the page before did not end with
     * @param last whether the list ends with it
     * @param inAll rows of the whole list, as SageOne says
     */
    record Read(List<Sight> rows, boolean last, long inAll) implements Page {

        static Read of(DocumentKind kind, List<JsonNode> rows, boolean last, long inAll) {
            var sights =
                    rows.stream()
                            .flatMap(row -> BooksObject.of(row).stream())
                            .map(object -> Sight.of(kind, object))
                            .toList();
            return new Read(sights, last, inAll);
        }

        long lastId(long before) {
            return rows.isEmpty() ? before : rows.getLast().id();
        }
    }

    /** Rows have moved since the page before. */
    record Moved() implements Page {}

    /** There is no such object. */
    record Gone() implements Page {}

    /** Nothing was read; ask again after a while. */
    record NotNow(Duration pause, String why) implements Page {}

    /** SageOne does not answer such a question. */
    record Refused(String sentence) implements Page {}
}
