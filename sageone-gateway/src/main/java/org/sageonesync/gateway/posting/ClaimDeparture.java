package org.sageonesync.gateway.posting;

import org.sageonesync.gateway.journal.CallTimes;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Claims;
import org.sageonesync.gateway.sageone.Deadline;
import org.sageonesync.gateway.sageone.Departure;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * Lets a Save leave only while its claim holds, and only for a short time after the journal says
 * that it is about to. The time begins before the journal's mark, so that a sender which is paused
 * anywhere after it gives up: what the journal calls the last moment is never too early.
 */
record ClaimDeparture(Claims claims, Claim claim, String call, ObjectNode ours, CallTimes times)
        implements Departure {

    @Override
    public Optional<Deadline> aboutToSend() {
        var deadline = Deadline.in(times.departure());
        return claims.aboutToSend(claim, call, ours, times)
                ? Optional.of(deadline)
                : Optional.empty();
    }
}
