package org.sageonesync.contracts.gateway;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer's payment as the books should show it.
 *
 * @param number 1 to 100 characters; absent: the books number the receipt
 * @param suffixIfTaken whether the gateway may append {@code (ref)} to a number that another
 *     receipt bears; false refuses such a receipt
 * @param customer billing's reference of the customer, which must be in the books already
 * @param date a local date of the company
 * @param bankAccountId the books' bank account that the money went to
 * @param reference the payer's reference, at most 100 characters
 * @param note at most 8,000 characters
 * @param amount what was paid, above zero
 * @param allocations the invoices that it pays, one each; together no more than the amount: the
 *     rest stays on the customer's account
 */
public record ReceiptDocument(
        @Nullable String number,
        boolean suffixIfTaken,
        BillingRef customer,
        LocalDate date,
        String bankAccountId,
        PaymentMethod method,
        @Nullable String reference,
        @Nullable String note,
        Money amount,
        List<Allocation> allocations) {

    public ReceiptDocument {
        allocations = List.copyOf(allocations);
    }
}
