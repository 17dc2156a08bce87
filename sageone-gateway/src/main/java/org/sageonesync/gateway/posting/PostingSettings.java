package org.sageonesync.gateway.posting;

import jakarta.validation.constraints.NotNull;

import org.sageonesync.gateway.journal.CallTimes;
import org.sageonesync.gateway.sageone.WireSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How postings are sequenced and how lost replies are resolved; keys {@code
 * sageonesync.gateway.posting.*}.
 *
 * @param departure how long after the durable "about to send" mark a request may still leave
 * @param longestCall from that mark until nobody waits for its reply any more; must exceed {@code
 *     departure} plus SageOne's connect and reply time-outs
 * @param claimLease how long a claim that has sent nothing is kept from others, so how long its
 *     document waits if its holder died; renewed while something is read for it
 * @param settle S: how long SageOne may take to show what it was sent
 * @param lookUpPause the shortest time between two look-ups, doubled with each failure
 * @param longestLookUpPause the longest such time
 * @param lookUpLease how long the look-up of a replica that died is kept from others; one that is
 *     alive renews it
 * @param resolutionInterval how often due look-ups are looked for when nothing wakes the resolver
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.posting")
public record PostingSettings(
        @NotNull @DefaultValue("2s") Duration departure,
        @NotNull @DefaultValue("90s") Duration longestCall,
        @NotNull @DefaultValue("30s") Duration claimLease,
        @NotNull @DefaultValue("15m") Duration settle,
        @NotNull @DefaultValue("5s") Duration lookUpPause,
        @NotNull @DefaultValue("5m") Duration longestLookUpPause,
        @NotNull @DefaultValue("30s") Duration lookUpLease,
        @NotNull @DefaultValue("1s") Duration resolutionInterval) {

    /** The times of one request. */
    public CallTimes callTimes() {
        return new CallTimes(departure, longestCall);
    }

    /**
     * Refuses times by which a sender would be given up that still waits for its reply. Connecting
     * takes no time of its own: the request leaves within {@code departure} or not at all.
     *
     * @throws IllegalArgumentException if the longest call is too short
     */
    public void requireTimeFor(WireSettings wire) {
        var needed = departure.plus(wire.replyTimeout());
        if (longestCall.compareTo(needed) <= 0) {
            throw new IllegalArgumentException(
                    "POSTING_LONGEST_CALL (%s) must be above POSTING_DEPARTURE + SAGEONE_REPLY_TIMEOUT (%s + %s)"
                            .formatted(longestCall, departure, wire.replyTimeout()));
        }
    }
}
