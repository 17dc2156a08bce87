package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.checks.Plausible;
import org.sageonesync.kernel.rules.Step;

import java.time.LocalDate;

/** What cannot be right, whatever it is mapped to. */
final class Sanity {

    private Sanity() {}

    static Step<InvoiceChanged> checked(InvoiceChanged invoice, BooksSettings books) {
        return dated(invoice)
                .then(_ -> Plausible.currency(invoice.currency(), books))
                .then(_ -> addedUp(invoice))
                .then(added -> Stance.of(added).checked(added))
                .then(_ -> Step.ok(invoice));
    }

    private static Step<LocalDate> dated(InvoiceChanged invoice) {
        var due = invoice.dueOn();
        if (due != null && due.isBefore(invoice.issuedOn())) {
            return Step.refused(
                    ReasonCode.DATES_IMPOSSIBLE,
                    "It is due on %s, before it was issued on %s."
                            .formatted(due, invoice.issuedOn()));
        }
        return Plausible.date("It is dated", invoice.issuedOn())
                .then(
                        issued ->
                                due == null
                                        ? Step.ok(issued)
                                        : Plausible.date("It is due on", due));
    }

    private static Step<InvoiceChanged> addedUp(InvoiceChanged invoice) {
        var totals = invoice.totals();
        var sum = totals.exclusive().plus(totals.tax());
        return sum.equals(totals.inclusive())
                ? Step.ok(invoice)
                : Step.refused(
                        ReasonCode.TOTALS_DIFFER,
                        "Billing's totals do not add up: %s exclusive and %s tax are %s, but the total says %s, a difference of %s."
                                .formatted(
                                        totals.exclusive(),
                                        totals.tax(),
                                        sum,
                                        totals.inclusive(),
                                        totals.inclusive().minus(sum)));
    }
}
