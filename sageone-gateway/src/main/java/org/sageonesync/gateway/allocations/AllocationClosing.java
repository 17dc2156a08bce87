package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.posting.UncertainAlarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Writes down how a claim on an allocation ended; a claim that has moved on makes it evidence. */
@Component
final class AllocationClosing {

    private static final Logger log = LoggerFactory.getLogger(AllocationClosing.class);
    static final Made MOVED_ON = Made.nothing(new PostingResult.InFlight(Duration.ofSeconds(1)));

    private final AllocationTable table;
    private final UncertainAlarm alarm;
    private final AllocationMetrics metrics;

    AllocationClosing(AllocationTable table, UncertainAlarm alarm, AllocationMetrics metrics) {
        this.table = table;
        this.alarm = alarm;
        this.metrics = metrics;
    }

    /**
     * @param calls what it cost
     */
    Made end(AllocationClaim claim, Ending ending, int calls) {
        var unallocated = unallocated(claim, ending);
        if (!table.settle(claim, ending, unallocated)) {
            return late(claim, ending);
        }
        metrics.ended(ending);
        if (ending.state() == AllocationState.UNCERTAIN) {
            alarm.ring();
        }
        return new Made(calls, ending.result(), unallocated);
    }

    private static @Nullable Money unallocated(AllocationClaim claim, Ending ending) {
        if (ending.isDone()) {
            return claim.after();
        }
        return ending.state() == claim.intent().start() ? claim.before() : null;
    }

    private Made late(AllocationClaim claim, Ending ending) {
        if (ending.isDone()) {
            table.doneLate(claim, ending);
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
