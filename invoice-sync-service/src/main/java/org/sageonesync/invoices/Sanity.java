package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.mapping.CompanySettings.BooksSettings;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.time.LocalDate;

/** What cannot be right, whatever it is mapped to. */
final class Sanity {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Sanity() {}

    static Step<InvoiceChanged> checked(InvoiceChanged invoice, BooksSettings books) {
        return dated(invoice)
                .then(dated -> inCurrency(dated, books))
                .then(Sanity::addedUp)
                .then(added -> Stance.of(added).checked(added))
                .then(_ -> Step.ok(invoice));
    }

    private static Step<InvoiceChanged> dated(InvoiceChanged invoice) {
        var due = invoice.dueOn();
        if (due != null && due.isBefore(invoice.issuedOn())) {
            return Step.refused(
                    ReasonCode.DATES_IMPOSSIBLE,
                    "It is due on %s, before it was issued on %s."
                            .formatted(due, invoice.issuedOn()));
        }
        if (isOutside(invoice.issuedOn())) {
            return impossible("It is dated " + invoice.issuedOn());
        }
        return due != null && isOutside(due) ? impossible("It is due on " + due) : Step.ok(invoice);
    }

    private static boolean isOutside(LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST);
    }

    private static Step<InvoiceChanged> impossible(String what) {
        return Step.refused(
                ReasonCode.DATES_IMPOSSIBLE,
                "%s; dates lie between %s and %s.".formatted(what, FIRST, LAST));
    }

    private static Step<InvoiceChanged> inCurrency(InvoiceChanged invoice, BooksSettings books) {
        var currency = invoice.currency();
        return currency == null || currency.equals(books.currency())
                ? Step.ok(invoice)
                : Step.parked(
                        ReasonCode.CURRENCY_DIFFERS,
                        "It is in %s, the books are in %s; amounts are never converted."
                                .formatted(currency, books.currency()),
                        "settings");
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
