package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.posting.PostingSettings;
import org.springframework.stereotype.Component;

/** Reads what is unallocated of a source before one of its allocations is changed. */
@Component
final class SourceReading {

    private final Witness witness;
    private final AllocationTable table;
    private final PostingSettings settings;
    private final AllocationClosing closing;

    SourceReading(
            Witness witness,
            AllocationTable table,
            PostingSettings settings,
            AllocationClosing closing) {
        this.witness = witness;
        this.table = table;
        this.settings = settings;
        this.closing = closing;
    }

    /** Changes the allocation, now that what is unallocated is known. */
    @FunctionalInterface
    interface Change {

        /**
         * @param calls made so far
         */
        Made of(AllocationClaim claim, int calls);
    }

    /** Reads only if it is not known. */
    Made first(AllocationClaim claim, Lane lane, Change change) {
        return claim.before() == null ? read(claim, lane, change) : change.of(claim, 0);
    }

    private Made read(AllocationClaim claim, Lane lane, Change change) {
        var source = claim.source();
        var call = witness.operation(source);
        return switch (see(claim, lane)) {
            case Witness.Sight.Seen(_, var unallocated, _) ->
                    change.of(claim.knowing(unallocated), 1);
            case Witness.Sight.Gone(var reply) ->
                    closing.end(claim, Verdicts.gone(source, call, reply), 1);
            case Witness.Sight.Nothing(var reply) ->
                    closing.end(claim, Verdicts.unread(claim.intent().start(), call, reply), 1);
        };
    }

    private Witness.Sight see(AllocationClaim claim, Lane lane) {
        var lease = settings.claimLease();
        try (var _ = Renewal.of(lease, () -> table.renew(claim, lease))) {
            return witness.see(claim.source(), lane);
        }
    }
}
