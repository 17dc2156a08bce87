package org.sageonesync.mapping.company;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.contracts.mapping.CompanySettings;

import java.util.SortedSet;

/** A change that somebody wants. */
public sealed interface Edit {

    /** Replaces all settings. */
    record OfSettings(CompanySettings settings) implements Edit {}

    /** Replaces the whole list. */
    record OfIgnoredPartners(SortedSet<BillingRef> partners) implements Edit {}

    /**
     * Replaces a part of the mappings.
     *
     * @param imports how many imports there were when it was checked against the books' lists
     */
    record OfMappings(MappingsPart part, long imports) implements Edit {}

    /**
     * Replaces all payment methods.
     *
     * @param methods without names, by id; of bank accounts that have been found active
     * @param imports as of mappings
     */
    record OfPaymentMethods(PaymentMethods methods, long imports) implements Edit {}

    /** What the history calls it. */
    default String what() {
        return switch (this) {
            case OfSettings _ -> "settings";
            case OfIgnoredPartners _ -> "ignored-partners";
            case OfMappings(MappingsPart.Lines _, _) -> "categories";
            case OfMappings(MappingsPart.Rates _, _) -> "tax-types";
            case OfPaymentMethods _ -> "bank-accounts";
        };
    }
}
