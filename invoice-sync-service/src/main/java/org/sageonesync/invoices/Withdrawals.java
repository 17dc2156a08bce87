package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Decision.Removal;

import java.time.Duration;

/** Takes documents out of the books that do not belong there, as the settings say. */
final class Withdrawals {

    private Withdrawals() {}

    static Decision<SalesDraft> of(
            InvoiceChanged invoice, InvoiceSettings settings, Reason reason) {
        return of(invoice, settings, reason, Duration.ZERO);
    }

    /**
     * @param grace how long another document may still take its place
     */
    static Decision<SalesDraft> of(
            InvoiceChanged invoice, InvoiceSettings settings, Reason reason, Duration grace) {
        var removal =
                switch (settings.whenRemoved()) {
                    case REVERSE -> new Removal.Reverse(grace);
                    case REPORT -> new Removal.Report(steps(invoice));
                };
        return new Decision.Withdraw<>(reason, removal);
    }

    private static String steps(InvoiceChanged invoice) {
        return Stance.of(invoice).side() == Side.INVOICE
                ? """
                The invoice is no longer wanted in the books, but is there. In SageOne open \
                Customers, Tax Invoices, the one whose External Reference names billing's id %s \
                (number %s); make a credit note over its whole amount, save it, and allocate it to \
                the invoice; or switch the setting to reverse and resync."""
                        .formatted(invoice.id(), invoice.number())
                : """
                The credit note is no longer wanted in the books, but is there. In SageOne open \
                Customers, Credit Notes, the one whose External Reference names billing's id %s \
                (number %s); undo its allocations, make an invoice over its whole amount, save it, \
                and allocate the credit note to it; or switch the setting to reverse and resync."""
                        .formatted(invoice.id(), invoice.number());
    }
}
