package org.sageonesync.gateway.sageone;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

import java.time.Duration;
import java.time.Instant;

/**
 * One call as its caller saw it.
 *
 * @param asked when it was first asked for; who is sent away asks again
 * @param granted when it held its slot; not before it was asked for
 * @param back when it had its reply, and the slot was given back
 */
record Trip(
        CompanyKey company,
        Lane lane,
        int replica,
        Instant asked,
        Instant granted,
        Instant back,
        Reply reply) {

    Duration waited() {
        return Duration.between(asked, granted);
    }

    Duration lasted() {
        return Duration.between(granted, back);
    }

    /** Whether SageOne has seen it. */
    boolean hasLeft() {
        return !(reply instanceof Reply.NotDone notDone) || notDone.status() != null;
    }

    boolean wasGrantedWhile(Trip other) {
        return granted.isAfter(other.asked) && granted.isBefore(other.granted);
    }
}
