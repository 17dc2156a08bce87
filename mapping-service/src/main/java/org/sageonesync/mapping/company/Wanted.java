package org.sageonesync.mapping.company;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.runtime.database.Statement;

import java.util.SortedSet;

/**
 * What a company is to become; null is left as it is.
 *
 * @param mappings the parts of them that are replaced
 * @param imports how many there must have been; null: any number
 */
record Wanted(
        @Nullable CompanySettings settings,
        @Nullable SortedSet<BillingRef> partners,
        @Nullable Object mappings,
        @Nullable PaymentMethods paymentMethods,
        @Nullable Long imports) {

    static final Wanted DEFAULTS = new Wanted(CompanySettings.DEFAULTS, null, null, null, null);

    static Wanted of(Edit edit) {
        return switch (edit) {
            case Edit.OfSettings(var settings) -> new Wanted(settings, null, null, null, null);
            case Edit.OfIgnoredPartners(var partners) ->
                    new Wanted(null, partners, null, null, null);
            case Edit.OfMappings(var part, var imports) ->
                    new Wanted(null, null, part, null, imports);
            case Edit.OfPaymentMethods(var methods, var imports) ->
                    new Wanted(null, null, ResolvedMethods.of(methods), methods, imports);
        };
    }

    /** What an import makes of the mappings of a company as it was read. */
    static Wanted of(Mappings refreshed, Company read) {
        return new Wanted(null, null, refreshed, null, read.imports());
    }

    /** For a company that is new. */
    Wanted orDefaults() {
        return settings == null
                ? new Wanted(CompanySettings.DEFAULTS, partners, mappings, paymentMethods, imports)
                : this;
    }

    Statement bindTo(Statement statement) {
        return statement
                .bind("settings", json(settings), String.class)
                .bind("partners", array(partners), String[].class)
                .bind("mappings", json(mappings), String.class)
                .bind("payment_methods", json(paymentMethods), String.class);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : ContractJson.mapper().writeValueAsString(value);
    }

    private static String @Nullable [] array(@Nullable SortedSet<BillingRef> refs) {
        return refs == null ? null : refs.stream().map(BillingRef::value).toArray(String[]::new);
    }
}
