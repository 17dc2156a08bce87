package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/**
 * Makes one allocation by one call. What is unallocated before must be known, since nothing else
 * can tell afterwards whether it was made; only where it is not, the source is read first.
 */
@Component
final class Allocator {

    private static final String SAVE = "Allocation/Save";

    private final SageOne sageOne;
    private final AllocationTable table;
    private final SourceReading reading;
    private final Payers payers;
    private final PostingSettings settings;
    private final AllocationClosing closing;

    Allocator(
            SageOne sageOne,
            AllocationTable table,
            SourceReading reading,
            Payers payers,
            PostingSettings settings,
            AllocationClosing closing) {
        this.sageOne = sageOne;
        this.table = table;
        this.reading = reading;
        this.payers = payers;
        this.settings = settings;
        this.closing = closing;
    }

    /**
     * @param seen the source's row, as it was when the decision was taken
     */
    Made make(Mandate mandate, JournalRow seen, Target target) {
        var lane = mandate.lane();
        return table.take(mandate, seen, target, settings.claimLease())
                .map(mandate::knowing)
                .map(
                        claim ->
                                reading.first(
                                        claim, lane, (known, calls) -> send(mandate, known, calls)))
                .orElse(AllocationClosing.MOVED_ON);
    }

    private Made send(Mandate mandate, AllocationClaim claim, int calls) {
        var company = claim.source().key().company();
        var departure = new AllocationDeparture(table, claim, SAVE, settings.callTimes());
        var call = Call.save(company, mandate.lane(), SAVE, Map.of(), body(claim), departure);
        Reply reply = sageOne.call(mandate.next(call, calls));
        return closing.end(claim, ending(claim, mandate.lane(), reply), calls + 1);
    }

    private Ending ending(AllocationClaim claim, Lane lane, Reply reply) {
        return Verdicts.mayBeFull(reply)
                ? payers.inTheWayOf(claim, lane)
                        .map(reason -> Verdicts.awaited(reason, SAVE, reply))
                        .orElseGet(() -> Verdicts.saved(claim, SAVE, reply))
                : Verdicts.saved(claim, SAVE, reply);
    }

    private static ObjectNode body(AllocationClaim claim) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("SourceDocumentId", claim.source().id())
                .put("AllocatedToDocumentId", claim.target().id())
                .put("Total", claim.target().amount().amount());
    }
}
