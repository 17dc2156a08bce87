package org.sageonesync.gateway.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.sageonesync.contracts.gateway.Lane;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How much SageOne lets a company do; keys {@code sageonesync.gateway.budget.*}.
 *
 * @param callsPerWindow calls that SageOne allows a company in a window
 * @param headroom calls of those that are left to the company's other integrations
 * @param window SageOne's minute
 * @param placesPerLogin calls that may be under way at once with one login, over all replicas
 * @param queueWait how long a call waits for a slot at most; one that completes a change waits a
 *     window longer
 * @param queue calls that may wait, by lane
 * @param pacing the least time between two calls of a company in this replica; zero: none
 * @param clockTolerance how far the database's clock may move against this process's before all
 *     companies are frozen for one window
 * @param block how long SageOne blocks after a 429
 * @param wideBlock whether a 429 is taken to block every company of the user and key
 * @param loginBlock how long SageOne blocks a user name after too many failed logins
 * @param loginWindow the time in which SageOne counts failed logins
 * @param failedLogins failed logins in that time after which no further one is tried; never more
 *     than there are places, since each failed one keeps its place for that time
 * @param dayLimit calls a day that are planned for
 * @param dayReservePercent share of those that is kept for live work: exports and sweeps stop
 *     before it, less of it the less of the day is left
 * @param dayZone where a company's day begins
 */
@Validated
@ConfigurationProperties("sageonesync.gateway.budget")
public record BudgetSettings(
        @Min(1) @Max(150) int callsPerWindow,
        @Min(0) int headroom,
        @NotNull Duration window,
        @Min(1) @Max(20) int placesPerLogin,
        @NotNull Duration queueWait,
        @NotNull Queue queue,
        @NotNull Duration pacing,
        @NotNull Duration clockTolerance,
        @NotNull Duration block,
        boolean wideBlock,
        @NotNull Duration loginBlock,
        @NotNull Duration loginWindow,
        @Min(1) @Max(19) int failedLogins,
        @Min(1) long dayLimit,
        @Min(0) @Max(90) int dayReservePercent,
        @NotNull ZoneId dayZone) {

    /** Refuses a headroom that leaves no call. */
    public BudgetSettings {
        if (headroom >= callsPerWindow) {
            throw new IllegalArgumentException(
                    "SAGEONE_HEADROOM (%d) must be below SAGEONE_CALLS_PER_MINUTE (%d)"
                            .formatted(headroom, callsPerWindow));
        }
    }

    /** How long a call waits for a slot at most. */
    Duration patience(Ask ask) {
        return ask.completing() ? window.plus(queueWait) : queueWait;
    }

    /** Slots of a company. */
    public int limit() {
        return callsPerWindow - headroom;
    }

    /** How many calls of a company may wait in each lane. */
    public record Queue(@Min(1) int interactive, @Min(1) int live, @Min(1) int backfill) {

        int bound(Lane lane) {
            return switch (lane) {
                case INTERACTIVE -> interactive;
                case LIVE -> live;
                case BACKFILL -> backfill;
            };
        }
    }
}
