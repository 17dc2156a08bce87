package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

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

    private final Saving saving;
    private final Calculation calculation;
    private final Claims claims;
    private final NameHolder nameHolder;
    private final Closing closing;
    private final PostingSettings settings;

    PostingSequence(
            Saving saving,
            Calculation calculation,
            Claims claims,
            NameHolder nameHolder,
            Closing closing,
            PostingSettings settings) {
        this.saving = saving;
        this.calculation = calculation;
        this.claims = claims;
        this.nameHolder = nameHolder;
        this.closing = closing;
        this.settings = settings;
    }

    /**
     * Posts.
     *
     * @return empty: what is known of the document has changed; decide again
     */
    Optional<PostingResult> run(Claim claim, Wish wish, BeforeChange before) {
        if (wish.name() != null && claim.name() == null) {
            return ended(claim, wish, nameHolder.allNamesReserved(claim, wish));
        }
        return claim.intent() == Intent.CREATE ? create(claim, wish) : change(claim, wish, before);
    }

    private Optional<PostingResult> create(Claim claim, Wish wish) {
        var payload = payload(claim, wish);
        if (!calculation.isDue(wish)) {
            return afterSave(claim, wish, saving.create(claim, wish, payload));
        }
        var objection =
                keeping(claim, () -> calculation.objection(claim, wish, payload.forCreation()));
        if (objection.isPresent()) {
            return ended(claim, wish, objection.get());
        }
        return claims.renew(claim, settings.claimLease())
                ? afterSave(claim, wish, saving.createCalculated(claim, wish, payload))
                        .map(PostingSequence::withOneCallMore)
                : Optional.of(Closing.MOVED_ON);
    }

    private Optional<PostingResult> change(Claim claim, Wish wish, BeforeChange before) {
        var get = wish.kind().getOperation();
        return switch (keeping(claim, () -> saving.read(claim, wish))) {
            case Reply.Answered answer -> change(claim, wish, answer, before);
            case Reply.Refused reply ->
                    ended(claim, wish, Verdicts.refused(claim, wish, get, reply));
            case Reply.NotDone reply -> ended(claim, wish, Verdicts.notDone(get, reply));
            case Reply.Unknown reply -> ended(claim, wish, Verdicts.unreadable(get, reply));
        };
    }

    private Optional<PostingResult> change(
            Claim claim, Wish wish, Reply.Answered answer, BeforeChange before) {
        var get = wish.kind().getOperation();
        var object = BooksObject.of(answer.body());
        if (answer.body().isNull()) {
            var exchange = Verdicts.exchange(get, answer, "not there");
            return ended(claim, wish, Verdicts.gone(claim, wish, exchange));
        }
        if (object.isEmpty() || !Objects.equals(object.get().id(), claim.accountingId())) {
            return ended(claim, wish, Verdicts.misread(get, answer));
        }
        return before.await(claim, object.get())
                .or(() -> change(claim, wish, answer, object.get(), before));
    }

    private Optional<PostingResult> change(
            Claim claim,
            Wish wish,
            Reply.Answered answer,
            BooksObject object,
            BeforeChange before) {
        if (object.isLocked()) {
            return ended(claim, wish, locked(claim, wish, answer, object));
        }
        return isShown(claim, wish, object)
                ? ended(claim, wish, Verdicts.shown(claim, answer, wish, object))
                : before.prepare(claim, object).or(() -> change(claim, wish, object));
    }

    /** After a rebuild of the journal, or somebody's hand, the books may show it already. */
    private static boolean isShown(Claim claim, Wish wish, BooksObject object) {
        return claim.intent() == Intent.UPDATE
                && object.shows(payload(claim, wish).ours())
                && wish.objection(object.json()).isEmpty();
    }

    /** What cannot be changed any more need not be, if it is right already. */
    private static Ending locked(
            Claim claim, Wish wish, Reply.Answered answer, BooksObject object) {
        var differences = object.differences(payload(claim, wish).ours());
        var exchange = Verdicts.exchange(wish.kind().getOperation(), answer, "locked");
        return differences.isEmpty()
                ? Verdicts.saved(claim, wish, answer)
                : Verdicts.locked(wish, "", differences, exchange);
    }

    private Optional<PostingResult> change(Claim claim, Wish wish, BooksObject object) {
        if (!claims.renew(claim, settings.claimLease())) {
            return Optional.of(Closing.MOVED_ON);
        }
        var payload = payload(claim, wish);
        var reply = saving.change(claim, wish, payload, object);
        if (reply instanceof Reply.Refused refused
                && refused.refusal() == Refusal.DOCUMENT_LOCKED) {
            var exchange = Verdicts.exchange(wish.kind().saveOperation(), refused);
            var differences = object.differences(payload.ours());
            return ended(
                    claim, wish, Verdicts.locked(wish, refused.sentence(), differences, exchange));
        }
        return afterSave(claim, wish, reply);
    }

    private Optional<PostingResult> afterSave(Claim claim, Wish wish, Reply reply) {
        var save = wish.kind().saveOperation();
        return switch (reply) {
            case Reply.Answered answer -> ended(claim, wish, Verdicts.saved(claim, wish, answer));
            case Reply.Refused refused when isNameTaken(claim, refused) ->
                    nameTaken(claim, wish, refused);
            case Reply.Refused refused ->
                    ended(claim, wish, Verdicts.refused(claim, wish, save, refused));
            case Reply.NotDone notDone -> ended(claim, wish, Verdicts.notDone(save, notDone));
            case Reply.Unknown unknown -> ended(claim, wish, Verdicts.unknown(save, unknown));
        };
    }

    private static boolean isNameTaken(Claim claim, Reply.Refused refused) {
        return claim.name() != null
                && (refused.refusal() == Refusal.NAME_TAKEN
                        || refused.refusal() == Refusal.NUMBER_TAKEN);
    }

    private Optional<PostingResult> nameTaken(Claim claim, Wish wish, Reply.Refused refused) {
        return switch (holder(claim, wish, refused)) {
            case NameHolder.Found.Ours(var adoption, var exchange, var otherwise) ->
                    claims.settle(claim, adoption, exchange)
                            ? Optional.empty()
                            : ended(claim, wish, otherwise);
            case NameHolder.Found.NotOurs(var ending) ->
                    takesSuffix(claim, wish, ending)
                            ? Optional.empty()
                            : ended(claim, wish, ending);
        };
    }

    private NameHolder.Found holder(Claim claim, Wish wish, Reply.Refused refused) {
        claims.refused(claim, settings.claimLease());
        return keeping(claim, () -> nameHolder.of(claim, wish, refused));
    }

    /** However long that takes. A claim that has moved on all the same is noticed later. */
    private <T> T keeping(Claim claim, Supplier<T> reading) {
        var lease = settings.claimLease();
        try (var _ = Renewal.of(lease, () -> claims.renew(claim, lease))) {
            return reading.get();
        }
    }

    /** A number that is certainly another's gives way to the one with a suffix, if it may. */
    private boolean takesSuffix(Claim claim, Wish wish, Ending ending) {
        var name = Objects.requireNonNull(wish.nameIn(claim.generation()));
        if (wish.sale() == null
                || !name.plain().equals(claim.name())
                || !(ending.result() instanceof PostingResult.Rejected(var reason))
                || !claims.preferSuffix(claim, name)) {
            return false;
        }
        return claims.settle(claim, Settlement.notDone(reason), ending.exchange());
    }

    private Optional<PostingResult> ended(Claim claim, Wish wish, Ending ending) {
        return Optional.of(closing.end(claim, wish, ending));
    }

    private static Payload payload(Claim claim, Wish wish) {
        return Payload.of(wish, claim.name(), claim.generation());
    }

    private static PostingResult withOneCallMore(PostingResult result) {
        return result
                        instanceof
                        PostingResult.Posted(
                                var id,
                                var number,
                                var change,
                                var revision,
                                var calls)
                ? new PostingResult.Posted(id, number, change, revision, calls + 1)
                : result;
    }
}
