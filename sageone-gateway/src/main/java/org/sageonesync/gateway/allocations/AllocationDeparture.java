package org.sageonesync.gateway.allocations;

import org.sageonesync.gateway.journal.CallTimes;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Departure;

import java.util.Optional;

/**
 * Lets an allocation leave only while its claim holds, and only for a short time after its row says
 * that it is about to. The time begins before that mark, so that a sender which is paused anywhere
 * after it gives up.
 */
record AllocationDeparture(
        AllocationTable table, AllocationClaim claim, String call, CallTimes times)
        implements Departure {

    @Override
    public Optional<Deadline> aboutToSend() {
        var deadline = Deadline.in(times.departure());
        return table.aboutToSend(claim, call, times) ? Optional.of(deadline) : Optional.empty();
    }
}
