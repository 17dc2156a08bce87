package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.InvoiceChanged.DocumentKind;
import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;
import java.util.List;

/**
 * On which side of the books a document stands, and whether billing's signs are turned round there.
 * An invoice that comes to less than nothing is a credit note; a credit note is one whether billing
 * writes its amounts positive or negative. In the books both have positive amounts.
 *
 * @param sign -1 if billing's amounts are turned round
 */
record Stance(Side side, int sign) {

    static Stance of(InvoiceChanged invoice) {
        int total = invoice.totals().inclusive().amount().signum();
        if (invoice.kindOrInvoice() == DocumentKind.CREDIT_NOTE) {
            return new Stance(Side.CREDIT_NOTE, total < 0 || isTurned(invoice, total) ? -1 : 1);
        }
        return total < 0 ? new Stance(Side.CREDIT_NOTE, -1) : new Stance(Side.INVOICE, 1);
    }

    /** Where the total does not tell, the quantities do. */
    private static boolean isTurned(InvoiceChanged invoice, int total) {
        return total == 0 && invoice.lines().stream().map(Sale::quantity).noneMatch(Stance::adds);
    }

    private static boolean adds(BigDecimal quantity) {
        return quantity.signum() > 0;
    }

    Sums billed(InvoiceChanged invoice) {
        var sums = Sums.of(invoice.totals());
        return sign < 0 ? sums.negated() : sums;
    }

    /** Whether the quantities say what the total says, as far as the books can show it. */
    Step<Stance> checked(InvoiceChanged invoice) {
        var quantities = invoice.lines().stream().map(this::quantity).toList();
        var total = invoice.totals().inclusive();
        if (total.amount().signum() != 0 && quantities.stream().noneMatch(Stance::adds)) {
            return Step.refused(
                    ReasonCode.SIGNS_CONTRADICT,
                    "Every quantity has the opposite sign of the total, which is " + total + ".");
        }
        return side == Side.CREDIT_NOTE
                ? withoutCharges(invoice.lines(), quantities)
                : Step.ok(this);
    }

    private BigDecimal quantity(InvoiceLine line) {
        var quantity = Sale.quantity(line);
        return sign < 0 ? quantity.negate() : quantity;
    }

    private Step<Stance> withoutCharges(List<InvoiceLine> lines, List<BigDecimal> quantities) {
        for (var i = 0; i < lines.size(); i++) {
            if (quantities.get(i).signum() < 0) {
                return Step.refused(
                        ReasonCode.SIGNS_CONTRADICT,
                        "Line %d charges, but the document credits; a credit note of the books holds credits only. Issue the charge as an invoice of its own."
                                .formatted(i + 1));
            }
        }
        return Step.ok(this);
    }
}
