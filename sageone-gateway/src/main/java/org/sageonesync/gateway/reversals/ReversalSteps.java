package org.sageonesync.gateway.reversals;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.Freeing;
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

import java.util.Objects;

/** The steps of a reversal: read the document, post its opposite, allocate the one to the other. */
@Component
final class ReversalSteps {

    private final Poster poster;
    private final Allocations allocations;
    private final Witness witness;
    private final DocumentKinds kinds;
    private final Freeing freeing;
    private final MutualAllocation lastStep;
    private final Journal journal;
    private final ReversalEnding ending;

    ReversalSteps(
            Poster poster,
            Allocations allocations,
            Witness witness,
            DocumentKinds kinds,
            Freeing freeing,
            MutualAllocation lastStep,
            Journal journal,
            ReversalEnding ending) {
        this.poster = poster;
        this.allocations = allocations;
        this.witness = witness;
        this.kinds = kinds;
        this.freeing = freeing;
        this.lastStep = lastStep;
        this.journal = journal;
        this.ending = ending;
    }

    /** Goes as far as it can. */
    PostingResult run(Claim claim, Wish wish) {
        var pair = Pair.of(claim);
        var pending = allocations.pending(pair.source());
        if (pending.isPresent()) {
            return ending.interrupted(claim, pending.get());
        }
        if (allocations.isMade(pair.source(), pair.target().ref())) {
            return ending.done(claim, 0, "taken back");
        }
        return switch (witness.see(Reversal.document(claim), wish.lane())) {
            case Sight.Seen seen -> takeBack(new Reversal(claim, wish, pair, seen));
            case Sight.Gone _ -> ending.interrupted(claim, gone(claim, wish));
            case Sight.Nothing nothing -> ending.interrupted(claim, nothing.obstacle());
        };
    }

    private PostingResult takeBack(Reversal reversal) {
        var seen = reversal.seen();
        if (reversal.pair().isCreditNote()) {
            if (!seen.unallocated().equals(seen.total())) {
                return allocated(reversal);
            }
            freeing.nothingIsAllocated(reversal.document());
        }
        var kind = reversal.pair().opposite().kind();
        return Opposite.of(seen.document(), kind, reversal.claim().generation())
                .map(content -> takeBack(reversal, content))
                .orElseGet(() -> rejected(reversal, ReversalSentences.negative(seen)));
    }

    /** Somebody may have allocated it to its opposite by hand: then nothing of either is open. */
    private PostingResult allocated(Reversal reversal) {
        return switch (opposite(reversal)) {
            case Sight.Seen opposite when opposite.unallocated().equals(Money.ZERO) ->
                    ending.done(reversal.claim(), 2, "taken back; allocated by hand");
            case Sight.Nothing nothing -> ending.interrupted(reversal.claim(), nothing.obstacle());
            case null, default -> {
                var known = allocations.described(reversal.claim().key());
                yield rejected(reversal, ReversalSentences.allocated(reversal.seen(), known));
            }
        };
    }

    /** Null: it is not in the books, or cannot be what all of the document is allocated to. */
    private @Nullable Sight opposite(Reversal reversal) {
        var key = reversal.pair().opposite();
        var row = journal.row(key);
        return row == null
                        || row.accountingId() == null
                        || !reversal.seen().unallocated().equals(Money.ZERO)
                ? null
                : witness.see(Source.of(key, row), reversal.wish().lane());
    }

    private PostingResult takeBack(Reversal reversal, Content content) {
        var opposite = opposite(reversal.wish(), reversal.pair().opposite(), content);
        return switch (poster.post(opposite)) {
            case PostingResult.Posted posted -> lastStep.run(reversal, posted);
            case PostingResult result -> ending.interrupted(reversal.claim(), result);
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

    private PostingResult rejected(Reversal reversal, Reason reason) {
        return ending.interrupted(reversal.claim(), new PostingResult.Rejected(reason));
    }

    static PostingResult gone(Reversal reversal) {
        return gone(reversal.claim(), reversal.wish());
    }

    private static PostingResult gone(Claim claim, Wish wish) {
        long id = Objects.requireNonNull(claim.accountingId());
        return new PostingResult.Rejected(Sentences.gone(wish.kind(), id, null));
    }
}
