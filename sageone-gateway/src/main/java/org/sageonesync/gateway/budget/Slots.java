package org.sageonesync.gateway.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The slots of all companies, shared by all replicas. */
interface Slots {

    /** Takes up to {@code wanted} free slots, or says why there are none, in one round trip. */
    Taking take(Ask.Claim claim, int wanted);

    /** The reply was received, or can no longer come: the slot is free one window from now. */
    void replied(Slot slot);

    /** No request left: the slot is free now. */
    void unused(Slot slot);

    /** What the database answered. */
    sealed interface Taking {

        /** The database's clock when it answered. */
        Instant clock();

        /**
         * Slots that are ours now; possibly none.
         *
         * @param upcoming until when each of the company's other slots is free, the soonest first;
         *     zero for one that is free but that the login had no place for
         */
        record Taken(List<Slot> slots, List<Duration> upcoming, Instant clock) implements Taking {}

        /** No call may start. */
        record Stopped(Admission.Stopped by, Instant clock) implements Taking {}
    }
}
