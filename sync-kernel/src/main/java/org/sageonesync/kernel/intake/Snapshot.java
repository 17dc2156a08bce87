package org.sageonesync.kernel.intake;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.kernel.record.Digest;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.rules.SyncRules;

import java.time.LocalDate;

/** A good event, as the record store keeps it. */
record Snapshot(
        RecordKey key,
        long version,
        String payload,
        String contentHash,
        @Nullable LocalDate documentDate,
        String searchText,
        @Nullable String naturalKey,
        @Nullable Money amount,
        boolean isDeleted) {

    private static final int MOST_SEARCHED = 1_000;

    static <E extends BillingEvent> Snapshot of(SyncRules<E, ?> rules, E event, String payload) {
        var index = rules.index(event);
        return new Snapshot(
                new RecordKey(event.company(), rules.entityOf(event), event.id()),
                event.version(),
                payload,
                Digest.of(event),
                index.documentDate(),
                searchable(index.searchText()),
                index.naturalKey(),
                index.amount(),
                event.isDeleted());
    }

    private static String searchable(String text) {
        var clean = text.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), MOST_SEARCHED));
    }

    boolean isBefore(Snapshot other) {
        return version < other.version;
    }

    boolean hasContentOf(Snapshot other) {
        return version == other.version && contentHash.equals(other.contentHash);
    }
}
