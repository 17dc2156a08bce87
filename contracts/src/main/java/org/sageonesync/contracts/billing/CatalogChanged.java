package org.sageonesync.contracts.billing;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;

/**
 * {@code billing.catalog.changed.v1} on {@code billing.catalog}: the names behind billing's ids, so
 * that mappings can be chosen by name.
 *
 * @param parentId the entry above it, such as a category's parent
 */
public record CatalogChanged(
        CompanyKey company,
        CatalogKind kind,
        BillingRef id,
        String name,
        @Nullable BillingRef parentId,
        @Nullable Boolean deleted) {

    /** What a catalog entry names. */
    public enum CatalogKind {
        @JsonProperty("partner")
        PARTNER,
        @JsonProperty("transaction-category")
        TRANSACTION_CATEGORY,
        @JsonProperty("payment-method")
        PAYMENT_METHOD,
        @JsonProperty("tariff")
        TARIFF,
        @JsonProperty("tax-rate")
        TAX_RATE
    }
}
