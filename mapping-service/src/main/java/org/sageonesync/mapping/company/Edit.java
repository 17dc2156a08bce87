package org.sageonesync.mapping.company;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.mapping.CompanySettings;

import java.util.SortedSet;

/** A change that somebody wants. */
public sealed interface Edit {

    /** Replaces all settings. */
    record OfSettings(CompanySettings settings) implements Edit {}

    /** Replaces the whole list. */
    record OfIgnoredPartners(SortedSet<BillingRef> partners) implements Edit {}

    /** What the history calls it. */
    default String what() {
        return switch (this) {
            case OfSettings _ -> "settings";
            case OfIgnoredPartners _ -> "ignored-partners";
        };
    }
}
