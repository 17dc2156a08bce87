package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.journal.NormalName;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Finds the documents that bear a name. Sage says that text filters do not work on lists, working
 * clients use them: so filters are tried one after the other and what they give is compared here.
 * Where they find nothing, a list that is not too long is read whole.
 */
@Component
final class NameSearch {

    private static final int PAGE = 100;
    private static final int MOST_ROWS = 1000;

    private final SageOne sageOne;
    private final SageOneLists lists;

    NameSearch(SageOne sageOne, SageOneLists lists) {
        this.sageOne = sageOne;
        this.lists = lists;
    }

    /** Empty: it could not be found out. */
    Optional<List<BooksObject>> named(Wish wish, String name) {
        boolean answered = true;
        for (var filter : wish.kind().searches(name, wish.fields())) {
            var rows = filtered(wish, filter);
            var found = named(rows.orElse(List.of()), wish.kind(), name);
            if (!found.isEmpty()) {
                return Optional.of(found);
            }
            answered &= rows.isPresent();
        }
        if (wish.kind().isSearchedWhole()) {
            return wholeList(wish, name);
        }
        return answered ? Optional.of(List.of()) : Optional.empty();
    }

    /** Empty: SageOne did not answer; a filter that it does not understand finds nothing. */
    private Optional<List<BooksObject>> filtered(Wish wish, ListFilter filter) {
        var rows = new ArrayList<BooksObject>();
        while (rows.size() < MOST_ROWS) {
            var reply = sageOne.call(page(wish, filter, rows.size()));
            if (!(reply instanceof Reply.Answered answer)) {
                return reply instanceof Reply.Refused ? Optional.of(rows) : Optional.empty();
            }
            var page = rows(answer.body().path("Results"));
            rows.addAll(page);
            if (page.size() < PAGE || !page.stream().allMatch(filter.obeyed())) {
                break;
            }
        }
        return Optional.of(rows);
    }

    private static Call page(Wish wish, ListFilter filter, int skip) {
        var query =
                Map.of(
                        "$filter", filter.text(),
                        "$orderby", "ID",
                        "$top", Integer.toString(PAGE),
                        "$skip", Integer.toString(skip));
        return Call.get(wish.key().company(), wish.lane(), wish.kind().getOperation(), query);
    }

    private Optional<List<BooksObject>> wholeList(Wish wish, String name) {
        var listing =
                lists.above(
                        wish.key().company(),
                        wish.lane(),
                        wish.kind().getOperation(),
                        Long.MIN_VALUE);
        return switch (listing) {
            case Listing.Broken _ -> Optional.empty();
            case Listing.Read(var rows, var conclusive) -> {
                var found = named(rows(rows), wish.kind(), name);
                yield found.isEmpty() && !conclusive ? Optional.empty() : Optional.of(found);
            }
        };
    }

    private static List<BooksObject> rows(Iterable<JsonNode> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> BooksObject.of(row).stream())
                .toList();
    }

    private static List<BooksObject> named(List<BooksObject> rows, DocumentKind kind, String name) {
        var wanted = NormalName.of(name);
        return rows.stream()
                .filter(row -> NormalName.of(row.text(kind.nameField())).equals(wanted))
                .toList();
    }
}
