package org.sageonesync.payments;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.Numbers;
import org.sageonesync.contracts.mapping.CompanySettings.WhenNumberTaken;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.text.Text;

import java.util.Set;

/**
 * A payment as a receipt of the books.
 *
 * @param settings of the company
 */
record Receipts(CompanySettings settings) {

    private static final int NUMBER = 100;
    private static final int REFERENCE = 100;
    private static final int NOTE = 8_000;

    Decision<ReceiptDocument> posted(PaymentChanged payment, Method method, Shares shares) {
        return new Decision.Post<>(
                document(payment, method, shares),
                onAccount(payment, shares),
                Set.copyOf(shares.follows()));
    }

    private ReceiptDocument document(PaymentChanged payment, Method method, Shares shares) {
        var wanted = settings.payments();
        return new ReceiptDocument(
                wanted.numbers() == Numbers.BILLING
                        ? Text.fitted(payment.receiptNumber(), NUMBER)
                        : null,
                wanted.whenNumberTaken() == WhenNumberTaken.SUFFIX,
                payment.customerId(),
                payment.paidOn(),
                method.bankAccountId(),
                method.method(),
                Text.fitted(payment.reference(), REFERENCE),
                note(payment.note()),
                payment.amount(),
                shares.allocations());
    }

    private static @Nullable String note(@Nullable String note) {
        return note == null || note.isBlank() ? null : Text.cut(note.strip(), NOTE);
    }

    /** Money that pays no invoice is said. */
    private @Nullable Reason onAccount(PaymentChanged payment, Shares shares) {
        var rest = payment.amount().minus(shares.sum());
        if (rest.amount().signum() == 0) {
            return null;
        }
        var why =
                shares.dropped().isEmpty() ? "" : " (" + String.join("; ", shares.dropped()) + ")";
        var where =
                settings.customers().autoAllocate()
                        ? ", unless the books allocate it by themselves"
                        : "";
        return Reason.of(
                ReasonCode.ON_ACCOUNT,
                "%s of %s pays no invoice in the books%s and stays on the customer's account%s."
                        .formatted(rest, payment.amount(), why, where));
    }
}
