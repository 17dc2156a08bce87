package org.sageonesync.contracts.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
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
 * @param mappings what billing's terms are in the books
 * @param at when it was published
 */
public record SettingsSnapshot(
        CompanyKey company,
        long version,
        CompanySettings settings,
        Set<BillingRef> ignoredPartners,
        Mappings mappings,
        Instant at) {

    public SettingsSnapshot {
        ignoredPartners = Set.copyOf(ignoredPartners);
    }

    @JsonCreator
    static SettingsSnapshot of(
            @JsonProperty("company") CompanyKey company,
            @JsonProperty("version") long version,
            @JsonProperty("settings") CompanySettings settings,
            @JsonProperty("ignoredPartners") Set<BillingRef> ignoredPartners,
            @JsonProperty("mappings") @Nullable Mappings mappings,
            @JsonProperty("at") Instant at) {
        return new SettingsSnapshot(
                company,
                version,
                settings,
                ignoredPartners,
                mappings == null ? Mappings.NONE : mappings,
                at);
    }
}
