package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Locale;

/** What a reply means for an allocation. */
final class Verdicts {

    private static final int DELETED = 204;
    private static final Duration READ_AGAIN = Duration.ofSeconds(5);
    private static final Duration LOOK_UP_TIME = Duration.ofSeconds(1);
    private static final Duration PERIOD_RETRY = Duration.ofHours(1);

    private Verdicts() {}

    /** The Save was answered, or not. */
    static Ending saved(AllocationClaim claim, String call, Reply reply) {
        return switch (reply) {
            case Reply.Answered answer when proves(answer.body(), claim) ->
                    Ending.made(
                            answer.body().path("ID").asLong(0),
                            exchange(call, reply, "done: " + words(claim)));
            case Reply.Answered answer ->
                    Ending.uncertain(
                            AllocationSentences.UNCERTAIN,
                            answer.receivedAt(),
                            LOOK_UP_TIME,
                            exchange(call, reply, "answered without the allocation"));
            case Reply.Refused refused ->
                    refused(claim, refused, exchange(call, reply, words(refused)));
            case Reply.NotDone notDone -> notDone(AllocationState.OPEN, call, notDone);
            case Reply.Unknown unknown -> unknown(AllocationSentences.UNCERTAIN, call, unknown);
        };
    }

    /** Whether SageOne may have refused an allocation because too little is due. */
    static boolean mayBeFull(Reply reply) {
        return reply instanceof Reply.Refused refused
                && (refused.refusal() == Refusal.VALIDATION
                        || refused.refusal() == Refusal.DOCUMENT_LOCKED);
    }

    /** It was refused because of something that will not stay so. */
    static Ending awaited(Reason reason, String call, Reply reply) {
        return Ending.notDone(
                AllocationState.OPEN,
                reason,
                new PostingResult.DependencyMissing(reason, Payers.TRY_AGAIN),
                exchange(call, reply, "refused for now: too little is due"));
    }

    /**
     * The Delete was answered, or not. Only 204 proves that it was done.
     *
     * @param reply not a 404, which the source must explain
     */
    static Ending deleted(AllocationClaim claim, String call, Reply reply) {
        return switch (reply) {
            case Reply.Answered answer when answer.status() == DELETED ->
                    Ending.takenAway(exchange(call, reply, "done: " + words(claim)));
            case Reply.Answered answer ->
                    Ending.uncertain(
                            AllocationSentences.REMOVAL_UNCERTAIN,
                            answer.receivedAt(),
                            LOOK_UP_TIME,
                            exchange(call, reply, "answered with something else"));
            case Reply.Refused refused ->
                    kept(claim, refused, exchange(call, reply, words(refused)));
            case Reply.NotDone notDone -> notDone(AllocationState.POSTED, call, notDone);
            case Reply.Unknown unknown ->
                    unknown(AllocationSentences.REMOVAL_UNCERTAIN, call, unknown);
        };
    }

    private static Ending unknown(Reason reason, String call, Reply.Unknown unknown) {
        return Ending.uncertain(
                reason,
                unknown.lastPossible(),
                LOOK_UP_TIME,
                exchange(call, unknown, "outcome unknown"));
    }

    /**
     * The source could not be read, which changes nothing in the books.
     *
     * @param state of the allocation, as before
     */
    static Ending unread(AllocationState state, String call, Reply reply) {
        return switch (reply) {
            case Reply.NotDone notDone -> notDone(state, call, notDone);
            case Reply.Refused refused -> notRead(state, call, reply, refused.sentence());
            case Reply.Unknown unknown -> notRead(state, call, reply, unknown.sentence());
            case Reply.Answered _ ->
                    notRead(state, call, reply, "SageOne answered with something else.");
        };
    }

    static Ending gone(Source source, String call, Reply reply) {
        return Ending.rejected(
                AllocationSentences.gone(source), exchange(call, reply, "not there"));
    }

    private static Ending notRead(
            AllocationState state, String call, Reply reply, String sentence) {
        var reason = Reason.of(ReasonCode.SAGEONE_UNAVAILABLE, sentence);
        return Ending.notDone(
                state,
                reason,
                new PostingResult.NotNow(reason, READ_AGAIN),
                exchange(call, reply, "could not be read"));
    }

    private static Ending refused(AllocationClaim claim, Reply.Refused refused, Exchange exchange) {
        return switch (refused.refusal()) {
            case PERIOD_LOCKED -> periodLocked(AllocationState.OPEN, refused, exchange);
            case ACCESS_DENIED ->
                    Ending.rejected(
                            Reason.of(ReasonCode.ACCESS_DENIED, refused.sentence()), exchange);
            case VALIDATION,
                    NAME_TAKEN,
                    NUMBER_TAKEN,
                    NOT_FOUND,
                    DOCUMENT_LOCKED,
                    IN_USE,
                    MALFORMED ->
                    Ending.rejected(
                            AllocationSentences.refused(claim, refused.sentence()), exchange);
        };
    }

    private static Ending kept(AllocationClaim claim, Reply.Refused refused, Exchange exchange) {
        return switch (refused.refusal()) {
            case PERIOD_LOCKED -> periodLocked(AllocationState.POSTED, refused, exchange);
            case ACCESS_DENIED ->
                    Ending.kept(Reason.of(ReasonCode.ACCESS_DENIED, refused.sentence()), exchange);
            case VALIDATION,
                    NAME_TAKEN,
                    NUMBER_TAKEN,
                    NOT_FOUND,
                    DOCUMENT_LOCKED,
                    IN_USE,
                    MALFORMED ->
                    Ending.kept(AllocationSentences.kept(claim, refused.sentence()), exchange);
        };
    }

    private static Ending periodLocked(
            AllocationState state, Reply.Refused refused, Exchange exchange) {
        var reason = Reason.of(ReasonCode.PERIOD_LOCKED, refused.sentence());
        return Ending.notDone(
                state, reason, new PostingResult.DependencyMissing(reason, PERIOD_RETRY), exchange);
    }

    private static Ending notDone(AllocationState state, String call, Reply.NotDone reply) {
        var exchange = exchange(call, reply, "not done: " + reply.reason().code().wireName());
        var result =
                reply.dependency()
                        ? new PostingResult.DependencyMissing(reply.reason(), reply.retryAfter())
                        : new PostingResult.NotNow(reply.reason(), reply.retryAfter());
        return Ending.notDone(state, reply.reason(), result, exchange);
    }

    /** Only the allocation itself proves that it was made. */
    private static boolean proves(JsonNode body, AllocationClaim claim) {
        return body.path("SourceDocumentId").asLong(0) == claim.source().id()
                && body.path("AllocatedToDocumentId").asLong(0) == claim.target().id();
    }

    static Exchange exchange(String call, Reply reply, String outcome) {
        return switch (reply) {
            case Reply.Answered(var status, _, var logUid, _) ->
                    new Exchange(call, true, status, logUid, outcome);
            case Reply.Refused(_, _, var status, var logUid) ->
                    new Exchange(call, true, status, logUid, outcome);
            case Reply.NotDone(_, _, _, var status, var logUid) ->
                    new Exchange(call, status != null, status, logUid, outcome);
            case Reply.Unknown(_, var status, var logUid, _) ->
                    new Exchange(call, status != null, status, logUid, outcome);
        };
    }

    private static String words(Reply.Refused refused) {
        return "refused: " + refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(AllocationClaim claim) {
        return claim.target().amount() + " to invoice " + claim.target().invoice();
    }
}
