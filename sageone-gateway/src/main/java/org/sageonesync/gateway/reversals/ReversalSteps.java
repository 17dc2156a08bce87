package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.allocations.AllocationWish;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.Held;
import org.sageonesync.gateway.allocations.Source;
import org.sageonesync.gateway.allocations.Witness;
import org.sageonesync.gateway.allocations.Witness.Sight;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.Content;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Sentences;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** The steps of a reversal: read the document, post its opposite, allocate the one to the other. */
@Component
final class ReversalSteps {

    private final Poster poster;
    private final Allocations allocations;
    private final Witness witness;
    private final DocumentKinds kinds;
    private final ReversalEnding ending;

    ReversalSteps(
            Poster poster,
            Allocations allocations,
            Witness witness,
            DocumentKinds kinds,
            ReversalEnding ending) {
        this.poster = poster;
        this.allocations = allocations;
        this.witness = witness;
        this.kinds = kinds;
        this.ending = ending;
    }

    /** Goes as far as it can. */
    PostingResult run(Claim claim, Wish wish) {
        var pair = Pair.of(claim);
        var pending = allocations.pending(pair.source());
        if (pending.isPresent()) {
            return interrupted(claim, pending.get());
        }
        if (allocations.isMade(pair.source(), pair.target().ref())) {
            return ending.done(claim, 0, "taken back");
        }
        return switch (witness.see(document(claim), wish.lane())) {
            case Sight.Seen seen -> takeBack(claim, wish, pair, seen);
            case Sight.Gone _ -> interrupted(claim, rejected(gone(claim, wish)));
            case Sight.Nothing nothing -> interrupted(claim, nothing.obstacle());
        };
    }

    private PostingResult interrupted(Claim claim, PostingResult result) {
        return ending.interrupted(claim, result);
    }

    private PostingResult takeBack(Claim claim, Wish wish, Pair pair, Sight.Seen seen) {
        if (pair.isCreditNote() && !seen.unallocated().equals(seen.total())) {
            var known = allocations.described(claim.key());
            return interrupted(claim, rejected(ReversalSentences.allocated(seen, known)));
        }
        return Opposite.of(seen.document(), pair.opposite().kind(), claim.generation())
                .map(content -> takeBack(claim, wish, pair, seen, content))
                .orElseGet(() -> interrupted(claim, rejected(ReversalSentences.negative(seen))));
    }

    private PostingResult takeBack(
            Claim claim, Wish wish, Pair pair, Sight.Seen seen, Content content) {
        return switch (poster.post(opposite(wish, pair.opposite(), content))) {
            case PostingResult.Posted posted -> allocate(claim, wish, pair, seen, posted);
            case PostingResult result -> interrupted(claim, result);
        };
    }

    /** What is due of an invoice; what was paid of it already stays on account. */
    private PostingResult allocate(
            Claim claim, Wish wish, Pair pair, Sight.Seen seen, PostingResult.Posted opposite) {
        var amount = pair.isCreditNote() ? seen.total() : least(seen.unallocated(), seen.total());
        var words = ReversalSentences.takenBack(pair, opposite, amount, seen.total());
        int calls = 1 + opposite.calls();
        if (amount.compareTo(Money.ZERO) <= 0) {
            return ending.done(claim, calls, words);
        }
        var wanted = List.of(new Allocation(pair.target().ref(), amount));
        var held = pair.isCreditNote() ? new Held(claim, seen.unallocated()) : null;
        var allocation =
                new AllocationWish(pair.source(), wanted, wish.lane(), wish.forced(), held);
        return switch (allocations.settle(opposite, allocation)) {
            case PostingResult.Posted posted -> ending.done(claim, 1 + posted.calls(), words);
            case PostingResult result -> interrupted(claim, result);
        };
    }

    private Wish opposite(Wish wish, DocumentKey key, Content content) {
        var kind = kinds.of(key.kind()).orElseThrow();
        var request =
                new PostingRequest<>(wish.revision(), content, null, wish.lane(), wish.forced());
        var number = NameRequest.of(Objects.requireNonNull(content.name()), key.ref());
        var totals = content.totals();
        var sale = totals == null ? null : new Sale(totals, null, null);
        return Wish.put(kind, key, request, content, number, sale);
    }

    private static Source document(Claim claim) {
        return new Source(
                claim.key(), claim.generation(), Objects.requireNonNull(claim.accountingId()));
    }

    private static Reason gone(Claim claim, Wish wish) {
        return Sentences.gone(wish.kind(), Objects.requireNonNull(claim.accountingId()), null);
    }

    private static PostingResult rejected(Reason reason) {
        return new PostingResult.Rejected(reason);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
