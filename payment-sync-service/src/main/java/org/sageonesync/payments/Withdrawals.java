package org.sageonesync.payments;

import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.mapping.CompanySettings.PaymentSettings;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Decision.Removal;

/** Takes receipts out of the books that do not belong there, as the settings say. */
final class Withdrawals {

    private Withdrawals() {}

    static Decision<ReceiptDocument> of(
            PaymentChanged payment, PaymentSettings settings, Reason reason) {
        var removal =
                switch (settings.whenRemoved()) {
                    case REVERSE -> new Removal.Reverse();
                    case REPORT -> new Removal.Report(steps(payment));
                };
        return new Decision.Withdraw<>(reason, removal);
    }

    private static String steps(PaymentChanged payment) {
        return """
        The receipt is no longer wanted in the books, but is there. In SageOne open Customers, \
        Receipts, and find the one of %s over %s%s (billing's payment %s of customer %s); undo its \
        allocations and delete it, or, if it is reconciled already, enter a payment to the \
        customer over the same amount out of the same bank account; or switch the setting to \
        reverse and resync."""
                .formatted(
                        payment.paidOn(),
                        payment.amount(),
                        payment.receiptNumber() == null
                                ? ""
                                : " with number " + payment.receiptNumber().strip(),
                        payment.id(),
                        payment.customerId());
    }
}
