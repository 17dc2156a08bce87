package org.sageonesync.contracts.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;

import java.time.LocalDate;

/**
 * {@code accounting.bank-statement-line.changed.v1} on {@code accounting.bank-statements}: a
 * receipt in the books, as a line of a bank statement.
 *
 * @param importId id of the payment in the books, as in {@link PaymentImported}
 * @param group the statement it belongs to: a month or a day, such as {@code 2026-11} or {@code
 *     2026-11-20}
 * @param bankAccount name of the bank account in the books
 * @param customerId absent where billing does not know the customer
 * @param amount in the company's currency; negative for money that left
 * @param paidOn a local date of the company
 * @param paired whether the line belongs to a payment that billing knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankStatementLineChanged(
        CompanyKey company,
        String importId,
        String group,
        String bankAccount,
        @Nullable BillingRef customerId,
        Money amount,
        LocalDate paidOn,
        @Nullable String reference,
        boolean paired) {}
