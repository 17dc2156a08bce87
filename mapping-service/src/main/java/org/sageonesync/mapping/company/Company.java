package org.sageonesync.mapping.company;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;

import java.util.SortedSet;

/**
 * A company as it is set up.
 *
 * @param version at least 1; grows by one with every change
 * @param mappings as of the last import
 * @param paymentMethods as they were decided, by id; {@code mappings} has them resolved
 * @param imports how many there were
 */
public record Company(
        CompanyKey key,
        long version,
        CompanySettings settings,
        SortedSet<BillingRef> ignoredPartners,
        Mappings mappings,
        PaymentMethods paymentMethods,
        long imports) {

    /** The strong {@code ETag} of everything that is decided about the company. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
