package org.sageonesync.gateway.budget;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a company's day leaves to exports and sweeps.
 *
 * <p>SageOne is said not to enforce its limit of calls a day, so it never stops what billing has
 * changed or what a person waits for. An export can wait: it stops where live work will need the
 * rest of the day, and goes on when less of it is needed, at midnight at the latest.
 *
 * @param limit calls a day that are planned for
 * @param used calls since midnight
 * @param reserves calls that are kept for live work when so many hours are left, from 0 hours to
 *     those that are left now
 * @param now in the company's time zone
 * @param midnight the end of the company's day
 */
record DayPlan(
        long limit, long used, List<Long> reserves, ZonedDateTime now, ZonedDateTime midnight) {

    /** Of the limit, as one part in so many, must be free before an export is called back. */
    private static final long WORTH_COMING_BACK = 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.ENGLISH);

    DayPlan {
        reserves = List.copyOf(reserves);
    }

    /** Calls that are kept for live work until midnight. */
    long reserved() {
        return reserves.getLast();
    }

    /** Empty while exports and sweeps may go on. */
    Optional<ZonedDateTime> backfillHeldUntil() {
        return used + reserved() < limit
                ? Optional.empty()
                : Optional.of(midnight.minusHours(hoursLeftWhenEnoughIsFree()));
    }

    /** Empty while exports and sweeps may go on. */
    Optional<Admission.Reserved> refusal() {
        return backfillHeldUntil()
                .map(
                        until ->
                                new Admission.Reserved(
                                        sentence(until), Duration.between(now, until)));
    }

    private String sentence(ZonedDateTime until) {
        return ("Exports and sweeps wait until %s (%s): %d of the %d calls planned for the day are"
                        + " used, and %d are kept for what billing changes.")
                .formatted(TIME.format(until), until.getZone(), used, limit, reserved());
    }

    private int hoursLeftWhenEnoughIsFree() {
        return IntStream.iterate(reserves.size() - 2, hours -> hours > 0, hours -> hours - 1)
                .filter(hours -> used + reserves.get(hours) + limit / WORTH_COMING_BACK <= limit)
                .findFirst()
                .orElse(0);
    }
}
