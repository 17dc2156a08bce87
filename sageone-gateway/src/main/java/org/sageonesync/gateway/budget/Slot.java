package org.sageonesync.gateway.budget;

import org.sageonesync.contracts.CompanyKey;

/**
 * The right to make one call: a slot of the company and a place of the login.
 *
 * @param askedAt {@link System#nanoTime()} before the database was asked, so that the holder counts
 *     its time from before the database does
 */
public record Slot(
        CompanyKey company,
        int number,
        long fence,
        String login,
        int place,
        long placeFence,
        long askedAt) {}
