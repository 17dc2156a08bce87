package org.sageonesync.contracts.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.SalesDocument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What billing's categories, tariffs and tax rates are in the books. Everything is as of the last
 * import of the books' lists.
 *
 * @param defaultTarget for lines whose tariff and category are mapped to nothing; null: they wait
 * @param tariffs decide over categories
 * @param taxRates billing's tax rates to tax types; they decide over the percentage
 * @param taxTypes the books' tax types that are in use
 */
public record Mappings(
        @Nullable LineTarget defaultTarget,
        Map<BillingRef, LineTarget> tariffs,
        Map<BillingRef, LineTarget> categories,
        Map<BillingRef, String> taxRates,
        List<TaxType> taxTypes) {

    /** A company that has mapped nothing. */
    public static final Mappings NONE = new Mappings(null, Map.of(), Map.of(), Map.of(), List.of());

    public Mappings {
        tariffs = Map.copyOf(tariffs);
        categories = Map.copyOf(categories);
        taxRates = Map.copyOf(taxRates);
        taxTypes = List.copyOf(taxTypes);
    }

    @JsonCreator
    static Mappings of(
            @JsonProperty("defaultTarget") @Nullable LineTarget defaultTarget,
            @JsonProperty("tariffs") @Nullable Map<BillingRef, LineTarget> tariffs,
            @JsonProperty("categories") @Nullable Map<BillingRef, LineTarget> categories,
            @JsonProperty("taxRates") @Nullable Map<BillingRef, String> taxRates,
            @JsonProperty("taxTypes") @Nullable List<TaxType> taxTypes) {
        return new Mappings(
                defaultTarget,
                tariffs == null ? Map.of() : tariffs,
                categories == null ? Map.of() : categories,
                taxRates == null ? Map.of() : taxRates,
                taxTypes == null ? List.of() : taxTypes);
    }

    /**
     * What a line of a document is posted to.
     *
     * @param kind item or ledger account
     * @param id the books' id
     * @param active whether the books still let it be used; a record that needs one that is not
     *     waits
     */
    public record LineTarget(SalesDocument.Target.Kind kind, String id, boolean active) {}

    /**
     * A tax type of the books that is in use.
     *
     * @param percent such as 15
     */
    public record TaxType(String id, String name, BigDecimal percent) {}
}
