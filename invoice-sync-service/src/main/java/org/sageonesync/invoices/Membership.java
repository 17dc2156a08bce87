package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.Optional;

/** Which documents do not belong in the books, by what they say themselves. */
final class Membership {

    private Membership() {}

    /** Why it does not belong there; empty: it does. */
    static Optional<Reason> refusal(InvoiceChanged invoice, SettingsSnapshot settings) {
        var partner = invoice.partnerId();
        if (partner != null && settings.ignoredPartners().contains(partner)) {
            return reason(
                    ReasonCode.PARTNER_IGNORED,
                    "Documents of partner " + partner + " do not belong in these books.");
        }
        var start = settings.settings().books().startDate();
        if (start != null && invoice.issuedOn().isBefore(start)) {
            return reason(
                    ReasonCode.BEFORE_START_DATE,
                    "It is dated %s; these books follow billing from %s."
                            .formatted(invoice.issuedOn(), start));
        }
        return byContent(invoice, settings);
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
