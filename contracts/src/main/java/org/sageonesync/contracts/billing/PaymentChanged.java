package org.sageonesync.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * {@code billing.payment.changed.v1} on {@code billing.payments}.
 *
 * @param methodId billing's payment method
 * @param paidOn a local date of the company
 * @param amount negative for a refund
 * @param currency ISO 4217; absent means the company's
 * @param importId set on a payment that came from the books: it is never pushed back
 * @param allocations what the payment pays; absent or empty: on account
 */
public record PaymentChanged(
        CompanyKey company,
        BillingRef id,
        long version,
        BillingRef customerId,
        BillingRef methodId,
        Money amount,
        LocalDate paidOn,
        @Nullable BillingRef partnerId,
        @Nullable String currency,
        @Nullable String receiptNumber,
        @Nullable String reference,
        @Nullable String note,
        @Nullable Boolean deleted,
        @Nullable String importId,
        @Nullable List<Allocation> allocations)
        implements BillingEvent {

    public PaymentChanged {
        allocations = allocations == null ? null : List.copyOf(allocations);
    }

    @Override
    public boolean isDeleted() {
        return Boolean.TRUE.equals(deleted);
    }

    /** The part of the payment that pays one invoice. */
    public record Allocation(BillingRef invoiceId, Money amount) {}
}
