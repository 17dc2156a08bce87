package org.sageonesync.contracts.mapping;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;

import java.time.Instant;
import java.util.Set;

/**
 * Everything a sync service must know of a company to decide, on the compacted topic {@code
 * mapping.settings} (key: the company).
 *
 * @param version grows with every change of settings, mappings or lists; the settings half of a
 *     {@code Revision}
 * @param ignoredPartners partners whose customers, invoices and payments do not belong in these
 *     books
 * @param at when it was published
 */
public record SettingsSnapshot(
        CompanyKey company,
        long version,
        CompanySettings settings,
        Set<BillingRef> ignoredPartners,
        Instant at) {

    public SettingsSnapshot {
        ignoredPartners = Set.copyOf(ignoredPartners);
    }
}
