package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/**
 * Takes invoices and credit notes out of the books. The claim on the document is held from the
 * first step to the last, and each step has a row of its own: whoever is cut off leaves a reversal
 * that anybody can go on with.
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

    Reversals(
            Poster poster,
            Journal journal,
            Claims claims,
            Allocations allocations,
            DocumentKinds kinds,
            PostingSettings settings,
            ReversalSteps steps) {
        this.poster = poster;
        this.journal = journal;
        this.claims = claims;
        this.allocations = allocations;
        this.kinds = kinds;
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * Takes a document back by its opposite, allocated to each other; three calls. A repetition
     * goes on where it stands.
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
        return unfinished(wish.key(), wish.lane())
                .or(() -> takenOver(wish).flatMap(old -> unfinished(old, wish.lane())))
                .orElseGet(() -> poster.post(wish, claim -> unlessBegun(claim, wish)));
    }

    private static Optional<DocumentKey> takenOver(Wish wish) {
        return Optional.ofNullable(wish.takesOver())
                .map(old -> new DocumentKey(wish.key().company(), wish.key().kind(), old));
    }

    private Optional<PostingResult> unfinished(DocumentKey key, Lane lane) {
        var row = journal.standing(key).row();
        if (row == null || !isBegun(key, row)) {
            return Optional.empty();
        }
        var result = reverse(key, new ReversalRequest(row.revision(), null, lane));
        return result instanceof PostingResult.Posted ? Optional.empty() : Optional.of(result);
    }

    private boolean isBegun(DocumentKey key, JournalRow row) {
        return row.accountingId() != null
                && row.state() != JournalState.REVERSED
                && isBegun(key, row.generation());
    }

    /** Whether the document's opposite is in the books, or may be. */
    private boolean isBegun(DocumentKey key, int generation) {
        var opposite = journal.standing(OppositeKey.of(key, generation)).row();
        return opposite != null
                && (opposite.accountingId() != null
                        || switch (opposite.state()) {
                            case CLAIMED, SENDING, UNCERTAIN -> true;
                            case OPEN, POSTED, REJECTED, REVERSED -> false;
                        });
    }

    /** Under the claim no reversal can begin. */
    private Optional<PostingResult> unlessBegun(Claim claim, Wish wish) {
        if (claim.accountingId() == null || !isBegun(claim.key(), claim.generation())) {
            return poster.send(claim, wish);
        }
        return Optional.of(steps.interrupted(claim, new PostingResult.InFlight(BUSY)));
    }

    private PostingResult run(Claim claim, Wish wish) {
        var lease = settings.claimLease();
        try (var _ = Renewal.of(lease, () -> claims.renew(claim, lease))) {
            return steps.run(claim, wish);
        }
    }
}
