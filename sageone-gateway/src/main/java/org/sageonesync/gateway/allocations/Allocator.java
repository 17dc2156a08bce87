package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.posting.UncertainAlarm;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;

/**
 * Makes one allocation by one call. What is unallocated before must be known, since nothing else
 * can tell afterwards whether it was made; only where it is not, the source is read first.
 */
@Component
final class Allocator {

    private static final Logger log = LoggerFactory.getLogger(Allocator.class);
    private static final Made MOVED_ON =
            new Made(0, new PostingResult.InFlight(Duration.ofSeconds(1)));
    private static final String SAVE = "Allocation/Save";

    private final SageOne sageOne;
    private final AllocationTable table;
    private final Witness witness;
    private final PostingSettings settings;
    private final UncertainAlarm alarm;
    private final AllocationMetrics metrics;

    Allocator(
            SageOne sageOne,
            AllocationTable table,
            Witness witness,
            PostingSettings settings,
            UncertainAlarm alarm,
            AllocationMetrics metrics) {
        this.sageOne = sageOne;
        this.table = table;
        this.witness = witness;
        this.settings = settings;
        this.alarm = alarm;
        this.metrics = metrics;
    }

    /**
     * @param seen the source's row, as it was when the decision was taken
     * @param held how the source is claimed by the caller; null: it is not
     */
    Made make(Source source, JournalRow seen, @Nullable Held held, Target target, Lane lane) {
        return table.take(source, seen, held != null, target, settings.claimLease())
                .map(claim -> held == null ? claim : claim.knowing(held.unallocated()))
                .map(claim -> claim.before() == null ? read(claim, lane) : send(claim, lane, 0))
                .orElse(MOVED_ON);
    }

    private Made read(AllocationClaim claim, Lane lane) {
        var source = claim.source();
        var call = witness.operation(source);
        return switch (witness.see(source, lane)) {
            case Witness.Sight.Seen(_, var unallocated, _) ->
                    send(claim.knowing(unallocated), lane, 1);
            case Witness.Sight.Gone(var reply) ->
                    ended(claim, Verdicts.gone(source, call, reply), 1);
            case Witness.Sight.Nothing(var reply) -> ended(claim, Verdicts.unread(call, reply), 1);
        };
    }

    private Made send(AllocationClaim claim, Lane lane, int calls) {
        var company = claim.source().key().company();
        var departure = new AllocationDeparture(table, claim, SAVE, settings.callTimes());
        var call = Call.save(company, lane, SAVE, Map.of(), body(claim), departure);
        Reply reply = sageOne.call(calls == 0 ? call : call.toComplete());
        return ended(claim, Verdicts.saved(claim, SAVE, reply), calls + 1);
    }

    private static ObjectNode body(AllocationClaim claim) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("SourceDocumentId", claim.source().id())
                .put("AllocatedToDocumentId", claim.target().id())
                .put("Total", claim.target().amount().amount());
    }

    /** Writes the ending down; a claim that has moved on makes it evidence. */
    private Made ended(AllocationClaim claim, Ending ending, int calls) {
        if (!table.settle(claim, ending, unallocated(claim, ending))) {
            return late(claim, ending);
        }
        metrics.ended(ending);
        if (ending.state() == AllocationState.UNCERTAIN) {
            alarm.ring();
        }
        return new Made(calls, ending.result());
    }

    private static @Nullable Money unallocated(AllocationClaim claim, Ending ending) {
        return switch (ending.state()) {
            case POSTED -> claim.after();
            case OPEN -> claim.before();
            case CLAIMED, SENDING, UNCERTAIN, REJECTED -> null;
        };
    }

    private Made late(AllocationClaim claim, Ending ending) {
        if (ending.state() == AllocationState.POSTED) {
            table.doneLate(claim);
        }
        metrics.lateReply();
        log.warn(
                "{}: a reply to its allocation came after its claim (fence {}) had moved on: {}",
                claim.source().key(),
                claim.fence(),
                ending.exchange().outcome());
        return MOVED_ON;
    }
}
