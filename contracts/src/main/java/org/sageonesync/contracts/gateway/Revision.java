package org.sageonesync.contracts.gateway;

import java.util.Comparator;

/**
 * Which wish a document expresses: billing's version of the record, under the company's settings of
 * that version. Billing's version counts first.
 *
 * @param billingVersion at least 0
 * @param settingsVersion at least 0
 */
public record Revision(long billingVersion, long settingsVersion) implements Comparable<Revision> {

    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::billingVersion)
                    .thenComparingLong(Revision::settingsVersion);

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }

    public boolean isBefore(Revision other) {
        return compareTo(other) < 0;
    }
}
