package org.sageonesync.contracts.gateway;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import java.math.BigDecimal;
import java.util.List;

/**
 * The books' own lists, read from SageOne at each call (100 rows a SageOne call), inactive rows
 * included. Problems: 409 not connected, 429 out of budget, 422 connection refused, 502 not
 * understood, 503 unavailable.
 */
@HttpExchange("/v1/companies/{company}")
public interface ReferenceData {

    @GetExchange("/items")
    List<Item> items(@PathVariable CompanyKey company);

    @GetExchange("/tax-types")
    List<TaxType> taxTypes(@PathVariable CompanyKey company);

    @GetExchange("/accounts")
    List<Account> accounts(@PathVariable CompanyKey company);

    @GetExchange("/bank-accounts")
    List<BankAccount> bankAccounts(@PathVariable CompanyKey company);

    /** Something that is sold. */
    record Item(
            String id,
            String description,
            @Nullable String code,
            boolean active,
            @Nullable String salesTaxTypeId) {}

    /**
     * A tax rate under the name that the tax office knows.
     *
     * @param percent such as 15
     */
    record TaxType(String id, String name, BigDecimal percent, boolean isDefault, boolean active) {}

    /** An account of the ledger. */
    record Account(
            String id,
            String name,
            @Nullable String category,
            boolean active,
            @Nullable String defaultTaxTypeId) {}

    /** A bank, cash or card account that receipts go to. */
    record BankAccount(
            String id,
            String name,
            @Nullable String bankName,
            @Nullable String accountNumber,
            boolean active,
            boolean isDefault) {}
}
