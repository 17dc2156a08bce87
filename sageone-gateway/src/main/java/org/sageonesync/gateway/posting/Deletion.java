package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Objects;

/**
 * Deletes a document by one call. Only 204 proves that it was done; what became of it otherwise is
 * found out by reading the document.
 */
@Component
public final class Deletion {

    private static final int DELETED = 204;

    /** Somebody has deleted it meanwhile: whoever asks again will see that it is not there. */
    private static final Reason GONE =
            Reason.of(
                    ReasonCode.SAGEONE_UNAVAILABLE,
                    "SageOne showed the document, but did not find it to delete it; it is read again.");

    private final SageOne sageOne;
    private final Claims claims;
    private final Closing closing;
    private final PostingSettings settings;

    Deletion(SageOne sageOne, Claims claims, Closing closing, PostingSettings settings) {
        this.sageOne = sageOne;
        this.claims = claims;
        this.closing = closing;
        this.settings = settings;
    }

    /** Says what a refusal means. */
    @FunctionalInterface
    public interface Refused {

        /**
         * @param sentence SageOne's
         */
        Reason reason(ReasonCode code, String sentence);
    }

    /**
     * Deletes what the claim is on.
     *
     * @param spent calls made for it so far
     */
    public PostingResult run(Claim claim, Wish wish, int spent, Refused refused) {
        var delete = wish.kind().deleteOperation();
        long id = Objects.requireNonNull(claim.accountingId());
        var nothing = JsonNodeFactory.instance.objectNode();
        var departure = new ClaimDeparture(claims, claim, delete, nothing, settings.callTimes());
        var call =
                Call.delete(wish.key().company(), wish.lane(), delete, id, false, departure)
                        .toComplete();
        return closing.end(
                claim, wish, ending(claim, delete, sageOne.call(call), spent + 1, refused));
    }

    private static Ending ending(
            Claim claim, String call, Reply reply, int calls, Refused refused) {
        return switch (reply) {
            case Reply.Answered answer when answer.status() == DELETED ->
                    done(claim, call, answer, calls);
            case Reply.Answered answer ->
                    Verdicts.uncertain(
                            Sentences.UNCERTAIN,
                            answer.receivedAt(),
                            Verdicts.exchange(call, answer, "answered with something else"));
            case Reply.Refused refusal -> refused(call, refusal, refused);
            case Reply.NotDone notDone -> Verdicts.notDone(call, notDone);
            case Reply.Unknown unknown -> Verdicts.unknown(call, unknown);
        };
    }

    private static Ending done(Claim claim, String call, Reply.Answered answer, int calls) {
        long id = Objects.requireNonNull(claim.accountingId());
        return new Ending(
                Settlement.done(claim, id, null),
                Verdicts.exchange(call, answer, "done: " + id),
                new PostingResult.Posted(
                        Long.toString(id), null, Change.REVERSED, claim.revision(), calls));
    }

    private static Ending refused(String call, Reply.Refused reply, Refused refused) {
        var exchange = Verdicts.exchange(call, reply);
        return switch (reply.refusal()) {
            case PERIOD_LOCKED ->
                    Verdicts.periodLocked(
                            refused.reason(ReasonCode.PERIOD_LOCKED, reply.sentence()), exchange);
            case ACCESS_DENIED ->
                    Ending.rejected(
                            Reason.of(ReasonCode.ACCESS_DENIED, reply.sentence()), exchange);
            case NOT_FOUND -> Ending.notNow(GONE, Verdicts.READ_AGAIN, exchange);
            case VALIDATION, NAME_TAKEN, NUMBER_TAKEN, DOCUMENT_LOCKED, IN_USE, MALFORMED ->
                    Ending.rejected(
                            refused.reason(ReasonCode.REFUSED_BY_SAGEONE, reply.sentence()),
                            exchange);
        };
    }
}
