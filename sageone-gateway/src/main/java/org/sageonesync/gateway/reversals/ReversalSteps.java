package org.sageonesync.gateway.reversals;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.allocations.AllocationWish;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.Freeing;
import org.sageonesync.gateway.allocations.Held;
import org.sageonesync.gateway.allocations.Source;
import org.sageonesync.gateway.allocations.Witness;
import org.sageonesync.gateway.allocations.Witness.Sight;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.Content;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Sentences;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The steps of a reversal: read the document, post its opposite, allocate the one to the other. */
@Component
final class ReversalSteps {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final Poster poster;
    private final Allocations allocations;
    private final Witness witness;
    private final DocumentKinds kinds;
    private final Freeing freeing;
    private final Journal journal;
    private final ReversalEnding ending;

    ReversalSteps(
            Poster poster,
            Allocations allocations,
            Witness witness,
            DocumentKinds kinds,
            Freeing freeing,
            Journal journal,
            ReversalEnding ending) {
        this.poster = poster;
        this.allocations = allocations;
        this.witness = witness;
        this.kinds = kinds;
        this.freeing = freeing;
        this.journal = journal;
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
        if (pair.isCreditNote()) {
            if (!seen.unallocated().equals(seen.total())) {
                return allocated(claim, wish, pair, seen);
            }
            freeing.nothingIsAllocated(document(claim));
        }
        return Opposite.of(seen.document(), pair.opposite().kind(), claim.generation())
                .map(content -> takeBack(claim, wish, pair, seen, content))
                .orElseGet(() -> interrupted(claim, rejected(ReversalSentences.negative(seen))));
    }

    /** Somebody may have allocated it to its opposite by hand: then nothing of either is open. */
    private PostingResult allocated(Claim claim, Wish wish, Pair pair, Sight.Seen seen) {
        var sight = seen.unallocated().equals(Money.ZERO) ? opposite(wish, pair) : null;
        return switch (sight) {
            case Sight.Seen opposite when opposite.unallocated().equals(Money.ZERO) ->
                    ending.done(claim, 2, "taken back; allocated by hand");
            case Sight.Nothing nothing -> interrupted(claim, nothing.obstacle());
            case null, default -> {
                var known = allocations.described(claim.key());
                yield interrupted(claim, rejected(ReversalSentences.allocated(seen, known)));
            }
        };
    }

    private @Nullable Sight opposite(Wish wish, Pair pair) {
        var row = journal.standing(pair.opposite()).row();
        return row == null || row.accountingId() == null
                ? null
                : witness.see(Source.of(pair.opposite(), row), wish.lane());
    }

    private PostingResult takeBack(
            Claim claim, Wish wish, Pair pair, Sight.Seen seen, Content content) {
        return switch (poster.post(opposite(wish, pair.opposite(), content))) {
            case PostingResult.Posted posted -> allocate(claim, wish, pair, seen, posted);
            case PostingResult result -> interrupted(claim, result);
        };
    }

    /** Once the opposite is in the books, the reversal is finished by whoever comes next. */
    private PostingResult allocate(
            Claim claim, Wish wish, Pair pair, Sight.Seen seen, PostingResult.Posted opposite) {
        if (pair.isCreditNote()) {
            return allocate(claim, wish, pair, seen, opposite, seen.total());
        }
        var freed = freeing.invoice(claim.key().company(), document(claim).id(), wish.lane());
        return freed.obstacle()
                .map(it -> interrupted(claim, it))
                .orElseGet(
                        () ->
                                allocate(
                                        claim,
                                        wish,
                                        pair,
                                        seen,
                                        costing(opposite, freed),
                                        due(seen, freed)));
    }

    /** What was paid in a way that cannot be undone from here stays on account. */
    private static Money due(Sight.Seen invoice, Freeing.Freed freed) {
        return least(invoice.unallocated().plus(freed.amount()), invoice.total());
    }

    private PostingResult allocate(
            Claim claim,
            Wish wish,
            Pair pair,
            Sight.Seen seen,
            PostingResult.Posted opposite,
            Money amount) {
        var words = ReversalSentences.takenBack(pair, opposite, amount, seen.total());
        if (amount.compareTo(Money.ZERO) <= 0) {
            return ending.done(claim, 1 + opposite.calls(), words);
        }
        var wanted = List.of(new Allocation(pair.target().ref(), amount));
        var held = pair.isCreditNote() ? new Held(claim, seen.unallocated()) : null;
        var allocation =
                new AllocationWish(pair.source(), wanted, wish.lane(), wish.forced(), held);
        return switch (allocations.settle(opposite, allocation)) {
            case PostingResult.Posted posted -> ending.done(claim, 1 + posted.calls(), words);
            case PostingResult.Incomplete it ->
                    interrupted(claim, new PostingResult.DependencyMissing(it.reason(), TRY_AGAIN));
            case PostingResult result -> interrupted(claim, result);
        };
    }

    private static PostingResult.Posted costing(PostingResult.Posted posted, Freeing.Freed freed) {
        return new PostingResult.Posted(
                posted.accountingId(),
                posted.documentNumber(),
                posted.change(),
                posted.revision(),
                posted.calls() + freed.calls());
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
