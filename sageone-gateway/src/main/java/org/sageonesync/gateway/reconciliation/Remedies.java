package org.sageonesync.gateway.reconciliation;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.Remedy;

import java.util.List;

/** What one call can do about a finding. */
final class Remedies {

    private static final String OPPOSITE = "reversal:";

    private Remedies() {}

    static List<Remedy> offered(DriftCause cause, @Nullable String ref, Readable row) {
        boolean isFound = row.get("found_id", Long.class) != null;
        boolean isOpposite = ref != null && ref.startsWith(OPPOSITE);
        return offered(cause, isFound, isOpposite);
    }

    /**
     * @param isFound whether a document is there that can take the place of the one that is missing
     * @param isOpposite whether it takes another document back: nobody would post it anew
     */
    static List<Remedy> offered(DriftCause cause, boolean isFound, boolean isOpposite) {
        return switch (cause) {
            case MISSING -> isFound ? List.of(Remedy.RELINK, Remedy.ACCEPT) : reposted(isOpposite);
            case EXTRA -> List.of(Remedy.RELINK, Remedy.ACCEPT);
            case OTHER_AMOUNT, OTHER_CUSTOMER, CHANGED_BY_HAND -> reposted(isOpposite);
            case DUPLICATE, REVERSED_BY_HAND, UNALLOCATED, BALANCE_UNEXPLAINED ->
                    List.of(Remedy.ACCEPT);
        };
    }

    private static List<Remedy> reposted(boolean isOpposite) {
        return isOpposite ? List.of(Remedy.ACCEPT) : List.of(Remedy.REPOST, Remedy.ACCEPT);
    }
}
