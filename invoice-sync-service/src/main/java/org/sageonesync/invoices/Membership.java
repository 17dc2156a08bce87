package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.checks.Belonging;

import java.util.Optional;

/** Which documents do not belong in the books, by what they say themselves. */
final class Membership {

    private Membership() {}

    /** Why it does not belong there; empty: it does. */
    static Optional<Reason> refusal(InvoiceChanged invoice, SettingsSnapshot settings) {
        return Belonging.ofPartner(invoice.partnerId(), settings)
                .or(() -> Belonging.ofDate(invoice.issuedOn(), settings))
                .or(() -> byContent(invoice, settings));
    }

    private static Optional<Reason> byContent(InvoiceChanged invoice, SettingsSnapshot settings) {
        var wanted = settings.settings().invoices();
        boolean isZero = invoice.totals().inclusive().amount().signum() == 0;
        if (invoice.lines().isEmpty() || (isZero && !hasLines(invoice))) {
            return reason(ReasonCode.NO_LINES, "It has no lines, so there is nothing to post.");
        }
        if (!wanted.creditNotes() && Stance.of(invoice).side() == Side.CREDIT_NOTE) {
            return reason(ReasonCode.CREDIT_NOTES_OFF, "The settings leave credit notes out.");
        }
        return isZero && !wanted.zeroTotals()
                ? reason(
                        ReasonCode.ZERO_TOTAL,
                        "It comes to nothing, and the settings leave such documents out.")
                : Optional.empty();
    }

    private static boolean hasLines(InvoiceChanged invoice) {
        return invoice.lines().stream().anyMatch(Membership::counts);
    }

    /** The books take no line without a quantity. */
    static boolean counts(InvoiceLine line) {
        return line.quantity().signum() != 0;
    }

    private static Optional<Reason> reason(ReasonCode code, String message) {
        return Optional.of(Reason.of(code, message));
    }
}
