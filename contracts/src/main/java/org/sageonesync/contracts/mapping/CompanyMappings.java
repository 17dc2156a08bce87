package org.sageonesync.contracts.mapping;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PaymentMethod;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import java.time.Instant;
import java.util.List;

/**
 * A company's settings, mappings and lists. Reads carry an {@code ETag}; a change needs it back as
 * {@code If-Match} (428 without, 412 if somebody else was faster). Problems: 400 naming each wrong
 * field, 404 unknown company.
 */
@HttpExchange("/v1/companies/{company}")
public interface CompanyMappings {

    @GetExchange("/settings")
    ResponseEntity<CompanySettings> settings(@PathVariable CompanyKey company);

    @PutExchange("/settings")
    ResponseEntity<CompanySettings> changeSettings(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CompanySettings settings);

    @GetExchange("/ignored-partners")
    ResponseEntity<List<IgnoredPartner>> ignoredPartners(@PathVariable CompanyKey company);

    /** Replaces the whole list. */
    @PutExchange("/ignored-partners")
    ResponseEntity<List<IgnoredPartner>> changeIgnoredPartners(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<IgnoredPartner> partners);

    /** What lines of documents are posted to. */
    @GetExchange("/categories")
    ResponseEntity<LineTargets> lineTargets(@PathVariable CompanyKey company);

    /**
     * Replaces them all; 400 for an item or account that the last import did not load as active.
     */
    @PutExchange("/categories")
    ResponseEntity<LineTargets> changeLineTargets(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody LineTargets targets);

    /** Which tax types billing's tax rates are. */
    @GetExchange("/tax-types")
    ResponseEntity<TaxRates> taxRates(@PathVariable CompanyKey company);

    /** Replaces them all; 400 for a tax type that the last import did not load as active. */
    @PutExchange("/tax-types")
    ResponseEntity<TaxRates> changeTaxRates(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TaxRates rates);

    /** Which bank accounts payments go to, by billing's payment method. */
    @GetExchange("/bank-accounts")
    ResponseEntity<PaymentMethods> paymentMethods(@PathVariable CompanyKey company);

    /** Replaces them all; 400 for a bank account that the last import did not load as active. */
    @PutExchange("/bank-accounts")
    ResponseEntity<PaymentMethods> changePaymentMethods(
            @PathVariable CompanyKey company,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PaymentMethods methods);

    /** What records are waiting for to be mapped, the most wanted first. */
    @GetExchange("/unmapped")
    List<Unmapped> unmapped(@PathVariable CompanyKey company);

    /**
     * Loads items, tax types, accounts and bank accounts from the books, through the gateway. Sets
     * the company up with the default settings if it is new. The gateway's problems (not connected,
     * out of budget, unavailable) are passed on.
     */
    @PostExchange("/imports")
    ImportResult load(@PathVariable CompanyKey company);

    /**
     * @param name as billing's catalog has it; absent if the catalog has not named it; ignored in a
     *     change
     */
    record IgnoredPartner(BillingRef id, @Nullable String name) {}

    /** Rows now known of each list. */
    record ImportResult(int items, int taxTypes, int accounts, int bankAccounts) {}

    /**
     * @param defaultTarget for lines whose tariff and category are mapped to nothing; null: they
     *     wait
     * @param tariffs decide over categories
     */
    record LineTargets(
            SalesDocument.@Nullable Target defaultTarget,
            List<LineMapping> tariffs,
            List<LineMapping> categories) {

        public LineTargets {
            tariffs = List.copyOf(tariffs);
            categories = List.copyOf(categories);
        }
    }

    /**
     * @param id billing's tariff or transaction category
     * @param name as billing's catalog has it; ignored in a change
     */
    record LineMapping(BillingRef id, @Nullable String name, SalesDocument.Target target) {}

    /** Billing's tax rates, and the tax types of the books that they may be mapped to. */
    record TaxRates(List<TaxMapping> rates, @Nullable List<Mappings.TaxType> available) {

        public TaxRates {
            rates = List.copyOf(rates);
            available = available == null ? null : List.copyOf(available);
        }
    }

    /**
     * @param id billing's tax rate
     * @param name as billing's catalog has it; ignored in a change
     * @param taxTypeId the books' tax type
     */
    record TaxMapping(BillingRef id, @Nullable String name, String taxTypeId) {}

    /**
     * @param defaultBankAccount for methods without a bank account of their own; absent: their
     *     payments wait
     * @param methods a payment of a method that is not listed waits
     * @param available bank accounts that are in use in the books; ignored in a change
     */
    record PaymentMethods(
            @Nullable String defaultBankAccount,
            List<MethodMapping> methods,
            @Nullable List<BankAccount> available) {

        public PaymentMethods {
            methods = List.copyOf(methods);
            available = available == null ? null : List.copyOf(available);
        }
    }

    /**
     * @param id billing's payment method
     * @param name as billing's catalog has it; ignored in a change
     * @param pushed whether its payments are posted; false skips them
     * @param bankAccountId the books' bank account; absent: the default one
     * @param method how the books say that it was paid
     */
    record MethodMapping(
            BillingRef id,
            @Nullable String name,
            boolean pushed,
            @Nullable String bankAccountId,
            PaymentMethod method) {}

    /** A bank account of the books, as of the last import. */
    record BankAccount(String id, String name) {}

    /**
     * @param waitingOn as in a record's reason, such as {@code mapping:category:7}
     * @param name of the category, tariff, tax rate or payment method, as billing's catalog has it
     * @param records how many records wait for it now
     * @param since when the first of them began to wait
     */
    record Unmapped(String waitingOn, @Nullable String name, long records, Instant since) {}
}
