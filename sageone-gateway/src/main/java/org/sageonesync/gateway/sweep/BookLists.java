package org.sageonesync.gateway.sweep;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.ReplyProblems;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads SageOne's lists, a page a call, in the order of {@code ID}. A page begins with the last row
 * of the page before; if it does not, rows have moved, and the list is read from its beginning.
 */
@Component
public final class BookLists {

    static final int PAGE = 100;
    private static final Duration READ_AGAIN = Duration.ofSeconds(10);

    private final SageOne sageOne;
    private final DocumentKinds kinds;

    BookLists(SageOne sageOne, DocumentKinds kinds) {
        this.sageOne = sageOne;
        this.kinds = kinds;
    }

    /** A page of every document of a kind. */
    public Page page(Sweep sweep, PostingKind kind) {
        return page(sweep, kind, "");
    }

    /**
     * A page of what a filter lets through, from the sweep's place on.
     *
     * @param filter such as {@code CustomerId eq 7}; empty: everything
     */
    public Page page(Sweep sweep, PostingKind kind, String filter) {
        var wire = kinds.of(kind).orElseThrow();
        var query = query(filter, skip(sweep));
        var call = Call.get(sweep.company(), Lane.BACKFILL, wire.getOperation(), query);
        var reply = sageOne.call(call);
        return reply instanceof Reply.Answered(_, var body, _, _) && body.path("Results").isArray()
                ? read(sweep, wire, body)
                : not(reply);
    }

    /** One object by its id. */
    public Page one(Sweep sweep, PostingKind kind, long id) {
        var wire = kinds.of(kind).orElseThrow();
        var operation = wire.getOperation();
        var reply = sageOne.read(Call.getOne(sweep.company(), Lane.BACKFILL, operation, id));
        return switch (reply) {
            case Reply.Answered(_, var body, _, _) when body.isNull() -> new Page.Gone();
            case Reply.Refused(var refusal, _, _, _) when refusal == Refusal.NOT_FOUND ->
                    new Page.Gone();
            case Reply.Answered(_, var body, _, _) when body.path("ID").asLong(0) == id ->
                    Page.Read.of(wire, List.of(body), true, 1);
            default -> not(reply);
        };
    }

    /**
     * What SageOne shows now under an id, for a person who waits; empty: nothing.
     *
     * @throws org.sageonesync.runtime.web.ProblemException if SageOne cannot be asked
     */
    public Optional<Sight> look(CompanyKey company, PostingKind kind, long id) {
        var wire = kinds.of(kind).orElseThrow();
        var reply = sageOne.read(Call.getOne(company, Lane.INTERACTIVE, wire.getOperation(), id));
        return switch (reply) {
            case Reply.Answered(_, var body, _, _) ->
                    BooksObject.of(body).map(object -> Sight.of(wire, object));
            case Reply.Refused(var refusal, _, _, _) when refusal == Refusal.NOT_FOUND ->
                    Optional.empty();
            default -> throw ReplyProblems.of(reply);
        };
    }

    private static int skip(Sweep sweep) {
        return Math.max(0, sweep.place().position() - 1);
    }

    private static Page read(Sweep sweep, DocumentKind kind, JsonNode body) {
        var rows = body.path("Results").valueStream().toList();
        boolean first = sweep.place().position() == 0;
        if (!first && (rows.isEmpty() || id(rows.getFirst()) != sweep.place().lastId())) {
            return new Page.Moved();
        }
        var fresh = first ? rows : rows.subList(1, rows.size());
        return Page.Read.of(
                kind, fresh, rows.size() < PAGE, body.path("TotalResults").asLong(rows.size()));
    }

    private static Page not(Reply reply) {
        return switch (reply) {
            case Reply.NotDone(var reason, var wait, _, _, _) ->
                    new Page.NotNow(wait, reason.message());
            case Reply.Unknown(var sentence, _, _, _) -> new Page.NotNow(READ_AGAIN, sentence);
            case Reply.Refused(_, var sentence, _, _) -> new Page.Refused(sentence);
            case Reply.Answered _ ->
                    new Page.NotNow(READ_AGAIN, "SageOne answered with something else.");
        };
    }

    private static long id(JsonNode row) {
        return BooksObject.of(row).map(BooksObject::id).orElse(0L);
    }

    private static Map<String, String> query(String filter, int skip) {
        var query = new TreeMap<>(Map.of("$orderby", "ID", "$top", Integer.toString(PAGE)));
        if (skip > 0) {
            query.put("$skip", Integer.toString(skip));
        }
        if (!filter.isEmpty()) {
            query.put("$filter", filter);
        }
        return query;
    }
}
