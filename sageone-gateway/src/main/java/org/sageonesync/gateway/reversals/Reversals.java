package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.gateway.allocations.AllocationWish;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.Made;
import org.sageonesync.gateway.allocations.Payers;
import org.sageonesync.gateway.allocations.Release;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.journal.Standing;
import org.sageonesync.gateway.posting.BeforeChange;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes invoices, credit notes and receipts out of the books. The claim on the document is held
 * from the first step to the last, and each step has a row of its own: whoever is cut off leaves a
 * reversal that anybody can go on with.
 */
@Component
public final class Reversals {

    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Poster poster;
    private final Journal journal;
    private final Claims claims;
    private final Allocations allocations;
    private final DocumentKinds kinds;
    private final PostingSettings settings;
    private final ReversalSteps steps;
    private final ReceiptSteps receipts;
    private final Release release;
    private final Payers payers;
    private final ReversalEnding ending;

    Reversals(
            Poster poster,
            Journal journal,
            Claims claims,
            Allocations allocations,
            DocumentKinds kinds,
            PostingSettings settings,
            ReversalSteps steps,
            ReceiptSteps receipts,
            Release release,
            Payers payers,
            ReversalEnding ending) {
        this.poster = poster;
        this.journal = journal;
        this.claims = claims;
        this.allocations = allocations;
        this.kinds = kinds;
        this.settings = settings;
        this.steps = steps;
        this.receipts = receipts;
        this.release = release;
        this.payers = payers;
        this.ending = ending;
    }

    /**
     * Takes an invoice or credit note back by its opposite, allocated to each other, in three
     * calls; a receipt in the way that SageOne offers. A repetition goes on where it stands.
     */
    public PostingResult reverse(DocumentKey key, ReversalRequest request) {
        var kind = kinds.of(key.kind()).orElseThrow();
        var wish = Wish.reversal(kind, key, request);
        return allocations
                .pending(key)
                .orElseGet(() -> poster.post(wish, claim -> Optional.of(run(claim, wish))));
    }

    /**
     * Fulfils a wish to show a document, after finishing a reversal of it that was begun.
     *
     * @param wish the document is begun anew where it has been reversed
     */
    public PostingResult post(Wish wish) {
        return post(wish, journal.standing(wish.key()), new Payment(payers, ending, wish));
    }

    /**
     * The same for what is allocated: what stands in the way of a change is taken away first.
     *
     * @param allocated what the document is to be allocated to
     * @param seen how the document stands, just read
     */
    public PostingResult post(Wish wish, AllocationWish allocated, Standing seen) {
        var calls = new AtomicInteger();
        var result =
                post(
                        wish,
                        seen,
                        (claim, document) -> {
                            var made = released(claim, document, wish, allocated);
                            calls.addAndGet(made.calls());
                            return Optional.ofNullable(made.obstacle())
                                    .map(it -> ending.interrupted(claim, "Change", it));
                        });
        return result instanceof PostingResult.Posted posted
                ? costing(posted, calls.get())
                : result;
    }

    private PostingResult post(Wish wish, Standing seen, BeforeChange before) {
        var row = seen.row();
        return row == null || !isBegun(wish.key(), row)
                ? postWhole(wish, seen, before)
                : finished(wish.key(), row, wish.lane())
                        .orElseGet(() -> postWhole(wish, journal.standing(wish.key()), before));
    }

    /** No reversal of the document itself was begun. */
    private PostingResult postWhole(Wish wish, Standing seen, BeforeChange before) {
        return takenOver(wish)
                .flatMap(old -> unfinished(old, wish.lane()))
                .orElseGet(
                        () -> poster.post(wish, seen, claim -> unlessBegun(claim, wish, before)));
    }

    private static PostingResult costing(PostingResult.Posted posted, int more) {
        return new PostingResult.Posted(
                posted.accountingId(),
                posted.documentNumber(),
                posted.change(),
                posted.revision(),
                posted.calls() + more);
    }

    private Made released(Claim claim, BooksObject document, Wish wish, AllocationWish allocated) {
        try (var _ = renewal(claim)) {
            return release.forChange(claim, document, wish, allocated);
        }
    }

    private static Optional<DocumentKey> takenOver(Wish wish) {
        return Optional.ofNullable(wish.takesOver())
                .map(old -> new DocumentKey(wish.key().company(), wish.key().kind(), old));
    }

    private Optional<PostingResult> unfinished(DocumentKey key, Lane lane) {
        var row = journal.row(key);
        return row == null || !isBegun(key, row) ? Optional.empty() : finished(key, row, lane);
    }

    /** Empty: the reversal is done. */
    private Optional<PostingResult> finished(DocumentKey key, JournalRow row, Lane lane) {
        var result = reverse(key, new ReversalRequest(row.revision(), null, lane));
        return result instanceof PostingResult.Posted ? Optional.empty() : Optional.of(result);
    }

    private boolean isBegun(DocumentKey key, JournalRow row) {
        return row.accountingId() != null
                && row.state() != JournalState.REVERSED
                && Begun.isBegun(journal, key, row.generation());
    }

    /** Under the claim no reversal can begin. */
    private Optional<PostingResult> unlessBegun(Claim claim, Wish wish, BeforeChange before) {
        if (claim.accountingId() == null
                || !Begun.isBegun(journal, claim.key(), claim.generation())) {
            return poster.send(claim, wish, before);
        }
        return Optional.of(ending.interrupted(claim, new PostingResult.InFlight(BUSY)));
    }

    private PostingResult run(Claim claim, Wish wish) {
        try (var _ = renewal(claim)) {
            return claim.key().kind() == PostingKind.RECEIPT
                    ? receipts.run(claim, wish)
                    : steps.run(claim, wish);
        }
    }

    private Renewal renewal(Claim claim) {
        var lease = settings.claimLease();
        return Renewal.of(lease, () -> claims.renew(claim, lease));
    }
}
