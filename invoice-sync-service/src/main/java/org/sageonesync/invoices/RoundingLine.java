package org.sageonesync.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.Mappings.TaxType;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;

/**
 * The line that closes a difference of cents, which comes from rounding: the rounding item, without
 * tax, for exactly that amount. So it cannot close a difference of the tax.
 *
 * @param side a credit note takes no negative line
 */
record RoundingLine(InvoiceSettings settings, TaxTypes taxTypes, Side side) {

    private static final String DESCRIPTION = "Rounding";

    Step<SalesDocument.Line> closing(Sums books, Sums billed) {
        var open = billed.minus(books);
        var item = settings.roundingItem();
        if (item == null) {
            return refused(books, billed, "No rounding item is set that could close it.");
        }
        if (open.tax().signum() != 0) {
            return refused(books, billed, "The rounding item carries no tax and cannot close it.");
        }
        if (open.exclusive().abs().compareTo(Arithmetic.MOST) > 0) {
            return refused(books, billed, "That is more than a rounding item may close.");
        }
        if (open.exclusive().signum() < 0 && side == Side.CREDIT_NOTE) {
            return refused(
                    books,
                    billed,
                    "The rounding item would be a negative line, which a credit note cannot have.");
        }
        return taxTypes.zeroRate()
                .map(type -> Step.ok(line(item, type, open.exclusive())))
                .orElseGet(
                        () ->
                                refused(
                                        books,
                                        billed,
                                        "The books have no tax type of 0 %, which the rounding item needs."));
    }

    private static SalesDocument.Line line(String item, TaxType type, BigDecimal amount) {
        return new SalesDocument.Line(
                new Target(Target.Kind.ITEM, item),
                type.id(),
                DESCRIPTION,
                null,
                BigDecimal.valueOf(amount.signum()),
                Pricing.plain(amount.abs()),
                BigDecimal.ZERO);
    }

    private static Step<SalesDocument.Line> refused(Sums books, Sums billed, String why) {
        return Step.refused(
                ReasonCode.ROUNDING_DIFFERENCE,
                "The books would come to %s, billing's totals are %s: a difference of %s from rounding. %s"
                        .formatted(books, billed, billed.minus(books), why));
    }
}
