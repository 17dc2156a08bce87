package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the holder of a claim does: a creation is one call (Save), a change exactly two (Get, then
 * Save of the whole object).
 *
 * <p>A Save is made once. Whatever becomes of it is written to the journal; nothing here tries it
 * again, because SageOne has no idempotency key: only a look-up can tell whether it was done. An
 * exception (an unreachable database) leaves the row as it is, and the journal's times see to it.
 */
@Component
final class PostingSequence {

    private static final Logger log = LoggerFactory.getLogger(PostingSequence.class);
    private static final Duration MOVED_ON = Duration.ofSeconds(1);

    private final SageOne sageOne;
    private final Claims claims;
    private final NameHolder nameHolder;
    private final PostingSettings settings;
    private final UncertainAlarm alarm;
    private final PostingMetrics metrics;

    PostingSequence(
            SageOne sageOne,
            Claims claims,
            NameHolder nameHolder,
            PostingSettings settings,
            UncertainAlarm alarm,
            PostingMetrics metrics) {
        this.sageOne = sageOne;
        this.claims = claims;
        this.nameHolder = nameHolder;
        this.settings = settings;
        this.alarm = alarm;
        this.metrics = metrics;
    }

    /**
     * Posts.
     *
     * @return empty: the document was found in the books and is ours now; decide again
     */
    Optional<PostingResult> run(Claim claim, Wish wish) {
        if (wish.name() != null && claim.name() == null) {
            return Optional.of(ended(claim, wish, nameHolder.bothNamesReserved(wish)));
        }
        return claim.intent() == Intent.CREATE ? create(claim, wish) : change(claim, wish);
    }

    private Optional<PostingResult> create(Claim claim, Wish wish) {
        var payload = Payload.of(wish, claim.name());
        return afterSave(claim, wish, save(claim, wish, payload, payload.forCreation()));
    }

    private Optional<PostingResult> change(Claim claim, Wish wish) {
        long id = Objects.requireNonNull(claim.accountingId());
        var get = wish.kind().getOperation();
        return switch (sageOne.call(Call.getOne(wish.key().company(), wish.lane(), get, id))) {
            case Reply.Answered answer -> change(claim, wish, answer);
            case Reply.Refused reply ->
                    Optional.of(ended(claim, wish, Verdicts.refused(claim, wish, get, reply)));
            case Reply.NotDone reply ->
                    Optional.of(ended(claim, wish, Verdicts.notDone(get, reply)));
            case Reply.Unknown reply ->
                    Optional.of(ended(claim, wish, Verdicts.unreadable(get, reply)));
        };
    }

    private Optional<PostingResult> change(Claim claim, Wish wish, Reply.Answered answer) {
        var get = wish.kind().getOperation();
        var object = BooksObject.of(answer.body());
        if (answer.body().isNull()) {
            var exchange = Verdicts.exchange(get, answer, "not there");
            return Optional.of(ended(claim, wish, Verdicts.gone(claim, wish, exchange)));
        }
        if (object.isEmpty() || !Objects.equals(object.get().id(), claim.accountingId())) {
            return Optional.of(ended(claim, wish, Verdicts.misread(get, answer)));
        }
        if (!claims.renew(claim, settings.claimLease())) {
            return Optional.of(new PostingResult.InFlight(MOVED_ON));
        }
        var payload = Payload.of(wish, claim.name());
        return afterSave(
                claim, wish, save(claim, wish, payload, payload.forChangeOf(object.get())));
    }

    private Reply save(Claim claim, Wish wish, Payload payload, ObjectNode body) {
        var save = wish.kind().saveOperation();
        var departure =
                new ClaimDeparture(claims, claim, save, payload.ours(), settings.callTimes());
        var call = Call.save(wish.key().company(), wish.lane(), save, Map.of(), body, departure);
        return sageOne.call(claim.intent() == Intent.CREATE ? call : call.toComplete());
    }

    private Optional<PostingResult> afterSave(Claim claim, Wish wish, Reply reply) {
        var save = wish.kind().saveOperation();
        return switch (reply) {
            case Reply.Answered answer ->
                    Optional.of(ended(claim, wish, Verdicts.saved(claim, wish, answer)));
            case Reply.Refused refused when refused.refusal() == Refusal.NAME_TAKEN ->
                    nameTaken(claim, wish, refused);
            case Reply.Refused refused ->
                    Optional.of(ended(claim, wish, Verdicts.refused(claim, wish, save, refused)));
            case Reply.NotDone notDone ->
                    Optional.of(ended(claim, wish, Verdicts.notDone(save, notDone)));
            case Reply.Unknown unknown ->
                    Optional.of(ended(claim, wish, Verdicts.unknown(wish, unknown)));
        };
    }

    private Optional<PostingResult> nameTaken(Claim claim, Wish wish, Reply.Refused refused) {
        return switch (holder(claim, wish, refused)) {
            case NameHolder.Found.Ours(var adoption, var exchange, var otherwise) ->
                    claims.settle(claim, adoption, exchange)
                            ? Optional.empty()
                            : Optional.of(ended(claim, wish, otherwise));
            case NameHolder.Found.NotOurs(var ending) -> Optional.of(ended(claim, wish, ending));
        };
    }

    /** The search may read a long list; a claim that has moved on all the same is noticed later. */
    private NameHolder.Found holder(Claim claim, Wish wish, Reply.Refused refused) {
        var lease = settings.claimLease();
        claims.refused(claim, lease);
        try (var _ = Renewal.of(lease, () -> claims.renew(claim, lease))) {
            return nameHolder.of(claim, wish, refused);
        }
    }

    /** Writes the ending down; a claim that has moved on makes it evidence. */
    private PostingResult ended(Claim claim, Wish wish, Ending ending) {
        if (!claims.settle(claim, ending.settlement(), ending.exchange())) {
            return late(claim, wish, ending);
        }
        if (ending.settlement().state() == JournalState.UNCERTAIN) {
            alarm.ring();
        }
        return ending.result();
    }

    private PostingResult late(Claim claim, Wish wish, Ending ending) {
        var settlement = ending.settlement();
        var state =
                claims.lateReply(
                        claim,
                        ending.exchange(),
                        settlement.accountingId(),
                        settlement.documentNumber());
        metrics.lateReply(wish);
        log.warn(
                "{}: a reply came after its claim (fence {}) had moved on: {}; the row is {}",
                claim.key(),
                claim.fence(),
                ending.exchange().outcome(),
                state.map(JournalState::name).orElse("unchanged"));
        return new PostingResult.InFlight(MOVED_ON);
    }
}
