package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a reply means for a posting. */
final class Verdicts {

    static final Duration READ_AGAIN = Duration.ofSeconds(5);
    private static final Duration LOOK_UP_TIME = Duration.ofSeconds(1);
    private static final Duration PERIOD_RETRY = Duration.ofHours(1);

    private Verdicts() {}

    /** A Save was answered: an object with an id proves that it was done, anything else nothing. */
    static Ending saved(Claim claim, Wish wish, Reply.Answered answer) {
        return BooksObject.of(answer.body())
                .filter(
                        object ->
                                claim.accountingId() == null || claim.accountingId() == object.id())
                .map(object -> done(claim, wish, answer, object))
                .orElseGet(() -> provesNothing(wish, answer));
    }

    private static Ending done(Claim claim, Wish wish, Reply.Answered answer, BooksObject object) {
        var number = object.text(wish.kind().nameField());
        return wish.objection(object.json())
                .map(reason -> wrong(wish, answer, object.id(), number, reason))
                .orElseGet(() -> right(claim, wish, answer, object, number));
    }

    private static Ending wrong(
            Wish wish, Reply.Answered answer, long id, String number, Reason reason) {
        return new Ending(
                Settlement.wrong(id, number, reason),
                exchange(wish.kind().saveOperation(), answer, "done, with other totals: " + id),
                new PostingResult.Rejected(reason));
    }

    private static Ending right(
            Claim claim, Wish wish, Reply.Answered answer, BooksObject object, String number) {
        var change = change(claim);
        var result =
                new PostingResult.Posted(
                        Long.toString(object.id()),
                        number,
                        change,
                        claim.revision(),
                        change == Change.CREATED ? 1 : 2);
        return new Ending(
                Settlement.done(claim, object.id(), number).withUnallocated(object.unallocated()),
                exchange(wish.kind().saveOperation(), answer, "done: " + object.id()),
                result);
    }

    /** A change that need not be made: reading it was enough. */
    static Ending shown(Claim claim, Reply.Answered answer, Wish wish, BooksObject object) {
        var number = object.text(wish.kind().nameField());
        var id = Long.toString(object.id());
        return new Ending(
                Settlement.done(claim, object.id(), number).withUnallocated(object.unallocated()),
                exchange(wish.kind().getOperation(), answer, "shown already: " + id),
                new PostingResult.Posted(id, number, Change.NONE, claim.revision(), 1));
    }

    private static Change change(Claim claim) {
        return switch (claim.intent()) {
            case CREATE -> Change.CREATED;
            case UPDATE -> Change.UPDATED;
            case REVERSE -> Change.REVERSED;
        };
    }

    private static Ending provesNothing(Wish wish, Reply.Answered answer) {
        var exchange =
                exchange(wish.kind().saveOperation(), answer, "answered without the document");
        return uncertain(Sentences.UNCERTAIN, answer.receivedAt(), exchange);
    }

    /** Nobody knows whether a write was done. */
    static Ending unknown(String call, Reply.Unknown unknown) {
        var reason = Reason.of(ReasonCode.OUTCOME_UNKNOWN, unknown.sentence());
        var exchange =
                new Exchange(
                        call,
                        unknown.status() != null,
                        unknown.status(),
                        unknown.logUid(),
                        "outcome unknown");
        return uncertain(reason, unknown.lastPossible(), exchange);
    }

    static Ending uncertain(Reason reason, Instant lastPossible, Exchange exchange) {
        return new Ending(
                Settlement.unknown(reason, lastPossible),
                exchange,
                new PostingResult.Uncertain(lastPossible, LOOK_UP_TIME, reason));
    }

    /** A read failed, which changes nothing in the books. */
    static Ending unreadable(String call, Reply.Unknown unknown) {
        return Ending.notNow(
                Reason.of(ReasonCode.SAGEONE_UNAVAILABLE, unknown.sentence()),
                READ_AGAIN,
                new Exchange(
                        call,
                        unknown.status() != null,
                        unknown.status(),
                        unknown.logUid(),
                        "could not be read"));
    }

    /** A read was answered with something that is not the document. */
    static Ending misread(String call, Reply.Answered answer) {
        return Ending.notNow(
                Reason.of(ReasonCode.SAGEONE_UNAVAILABLE, "SageOne answered with something else."),
                READ_AGAIN,
                exchange(call, answer, "could not be understood"));
    }

    static Ending notDone(String call, Reply.NotDone reply) {
        var exchange =
                new Exchange(
                        call,
                        reply.status() != null,
                        reply.status(),
                        reply.logUid(),
                        "not done: " + reply.reason().code().wireName());
        return reply.dependency()
                ? Ending.dependency(reply.reason(), reply.retryAfter(), exchange)
                : Ending.notNow(reply.reason(), reply.retryAfter(), exchange);
    }

    /** SageOne read the request and refused it. */
    static Ending refused(Claim claim, Wish wish, String call, Reply.Refused reply) {
        var exchange = exchange(call, reply);
        return switch (reply.refusal()) {
            case PERIOD_LOCKED ->
                    periodLocked(Reason.of(ReasonCode.PERIOD_LOCKED, reply.sentence()), exchange);
            case ACCESS_DENIED ->
                    Ending.rejected(
                            Reason.of(ReasonCode.ACCESS_DENIED, reply.sentence()), exchange);
            case NOT_FOUND ->
                    claim.accountingId() == null
                            ? refused(reply, exchange)
                            : gone(claim, wish, exchange);
            case VALIDATION, NAME_TAKEN, NUMBER_TAKEN, DOCUMENT_LOCKED, IN_USE, MALFORMED ->
                    refused(reply, exchange);
        };
    }

    static Ending periodLocked(Reason reason, Exchange exchange) {
        return Ending.dependency(reason, PERIOD_RETRY, exchange);
    }

    private static Ending refused(Reply.Refused reply, Exchange exchange) {
        return Ending.rejected(
                Reason.of(ReasonCode.REFUSED_BY_SAGEONE, reply.sentence()), exchange);
    }

    static Ending locked(Wish wish, String why, List<String> differences, Exchange exchange) {
        return Ending.rejected(Sentences.locked(wish, why, differences), exchange);
    }

    static Ending gone(Claim claim, Wish wish, Exchange exchange) {
        long id = Objects.requireNonNull(claim.accountingId());
        return Ending.rejected(Sentences.gone(wish.kind(), id, claim.name()), exchange);
    }

    static Exchange exchange(String call, Reply.Answered answer, String outcome) {
        return new Exchange(call, true, answer.status(), answer.logUid(), outcome);
    }

    static Exchange exchange(String call, Reply.Refused reply) {
        return new Exchange(call, true, reply.status(), reply.logUid(), words(reply.refusal()));
    }

    private static String words(Refusal refusal) {
        return "refused: " + refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
