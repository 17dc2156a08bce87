package org.sageonesync.contracts.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.PaymentChanged.Allocation;

import java.time.LocalDate;
import java.util.List;

/**
 * {@code accounting.payment.imported.v1} on {@code accounting.payment-imports}: a payment that was
 * captured in the books, for billing to take over; or its newest state.
 *
 * @param importId id of the payment in the books, the same for all its versions, 1 to 100
 *     characters; billing sets it on the payment it makes of it
 * @param version at least 0; grows with every change in the books, the newest wins
 * @param amount in the company's currency
 * @param unallocated the part of the amount that is on account
 * @param allocations what the payment pays; empty: all of it is on account
 * @param paidOn a local date of the company
 * @param methodId billing's payment method, where one is mapped to the bank account
 * @param receiptNumber number of the receipt in the books
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentImported(
        CompanyKey company,
        String importId,
        long version,
        BillingRef customerId,
        Money amount,
        Money unallocated,
        List<Allocation> allocations,
        LocalDate paidOn,
        @Nullable BillingRef methodId,
        @Nullable String reference,
        @Nullable String receiptNumber) {

    public PaymentImported {
        allocations = List.copyOf(allocations);
    }
}
