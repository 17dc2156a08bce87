package org.sageonesync.contracts.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.SalesDocument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What billing's categories, tariffs, tax rates and payment methods are in the books. Everything is
 * as of the last import of the books' lists.
 *
 * @param defaultTarget for lines whose tariff and category are mapped to nothing; null: they wait
 * @param tariffs decide over categories
 * @param taxRates billing's tax rates to tax types; they decide over the percentage
 * @param taxTypes the books' tax types that are in use
 * @param paymentMethods what becomes of payments by billing's payment method; those of one that is
 *     not listed wait
 */
public record Mappings(
        @Nullable LineTarget defaultTarget,
        Map<BillingRef, LineTarget> tariffs,
        Map<BillingRef, LineTarget> categories,
        Map<BillingRef, String> taxRates,
        List<TaxType> taxTypes,
        Map<BillingRef, MethodTarget> paymentMethods) {

    /** A company that has mapped nothing. */
    public static final Mappings NONE =
            new Mappings(null, Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    public Mappings {
        tariffs = Map.copyOf(tariffs);
        categories = Map.copyOf(categories);
        taxRates = Map.copyOf(taxRates);
        taxTypes = List.copyOf(taxTypes);
        paymentMethods = Map.copyOf(paymentMethods);
    }

    @JsonCreator
    static Mappings of(
            @JsonProperty("defaultTarget") @Nullable LineTarget defaultTarget,
            @JsonProperty("tariffs") @Nullable Map<BillingRef, LineTarget> tariffs,
            @JsonProperty("categories") @Nullable Map<BillingRef, LineTarget> categories,
            @JsonProperty("taxRates") @Nullable Map<BillingRef, String> taxRates,
            @JsonProperty("taxTypes") @Nullable List<TaxType> taxTypes,
            @JsonProperty("paymentMethods")
                    @Nullable Map<BillingRef, MethodTarget> paymentMethods) {
        return new Mappings(
                defaultTarget,
                tariffs == null ? Map.of() : tariffs,
                categories == null ? Map.of() : categories,
                taxRates == null ? Map.of() : taxRates,
                taxTypes == null ? List.of() : taxTypes,
                paymentMethods == null ? Map.of() : paymentMethods);
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

    /**
     * What becomes of the payments of one payment method.
     *
     * @param pushed whether they are posted at all
     * @param bankAccountId where the money went to: the method's own bank account, else the
     *     company's default one; null: neither is set
     * @param active whether the books still let that bank account be used; a payment that needs one
     *     that is not waits
     * @param method how the books say that it was paid
     */
    public record MethodTarget(
            boolean pushed, @Nullable String bankAccountId, boolean active, PaymentMethod method) {}
}
