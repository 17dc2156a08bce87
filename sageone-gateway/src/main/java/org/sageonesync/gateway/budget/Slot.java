package org.sageonesync.gateway.budget;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

/**
 * The right to make one call: a slot of the company and a place of the login.
 *
 * @param askedAt {@link System#nanoTime()} before the database was asked, so that the holder counts
 *     its time from before the database does
 * @param urgent whether the call is one of live work, and not of an export or sweep
 */
public record Slot(
        CompanyKey company,
        int number,
        long fence,
        String login,
        int place,
        long placeFence,
        long askedAt,
        boolean urgent) {

    /** The same slot in the hands of a call of this lane. */
    Slot in(Lane lane) {
        return new Slot(
                company, number, fence, login, place, placeFence, askedAt, lane != Lane.BACKFILL);
    }
}
