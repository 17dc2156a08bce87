package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.journal.NormalName;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.gateway.sageone.SageOneLists;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the documents that bear a name. Sage says that text filters do not work on lists, working
 * clients use them: so a filter is tried first, and when it finds nothing the whole list is read
 * and compared here.
 */
@Component
final class NameSearch {

    private final SageOne sageOne;
    private final SageOneLists lists;

    NameSearch(SageOne sageOne, SageOneLists lists) {
        this.sageOne = sageOne;
        this.lists = lists;
    }

    /** Empty: it could not be found out. */
    Optional<List<BooksObject>> named(Wish wish, String name) {
        var found = named(filtered(wish, name), wish.kind(), name);
        return found.isEmpty() ? wholeList(wish, name) : Optional.of(found);
    }

    private Stream<JsonNode> filtered(Wish wish, String name) {
        var literal = "'" + name.replace("'", "''") + "'";
        var query = Map.of("$filter", wish.kind().nameField() + " eq " + literal);
        var call = Call.get(wish.key().company(), wish.lane(), wish.kind().getOperation(), query);
        return sageOne.call(call) instanceof Reply.Answered answer
                ? StreamSupport.stream(answer.body().path("Results").spliterator(), false)
                : Stream.empty();
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
                var found = named(rows.stream(), wish.kind(), name);
                yield found.isEmpty() && !conclusive ? Optional.empty() : Optional.of(found);
            }
        };
    }

    private static List<BooksObject> named(Stream<JsonNode> rows, DocumentKind kind, String name) {
        var wanted = NormalName.of(name);
        return rows.flatMap(row -> BooksObject.of(row).stream())
                .filter(row -> NormalName.of(row.text(kind.nameField())).equals(wanted))
                .toList();
    }
}
