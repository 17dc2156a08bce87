package org.sageonesync.invoices;

import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.kernel.rules.Step;

import java.util.List;
import java.util.stream.IntStream;

/** A billing document's lines as lines of the books. */
final class Translation {

    private final LineTargets targets;
    private final TaxTypes taxTypes;
    private final Stance stance;
    private final Balance balance;

    Translation(SettingsSnapshot settings, Stance stance) {
        var invoices = settings.settings().invoices();
        this.targets = new LineTargets(settings.mappings());
        this.taxTypes = new TaxTypes(settings.mappings());
        this.stance = stance;
        this.balance =
                new Balance(
                        invoices.inclusiveAmounts(),
                        new RoundingLine(invoices, taxTypes, stance.side()));
    }

    Step<List<SalesDocument.Line>> lines(InvoiceChanged invoice) {
        return entries(invoice.lines())
                .then(entries -> balance.lines(entries, stance.billed(invoice)));
    }

    private Step<List<Entry>> entries(List<InvoiceLine> lines) {
        return Step.all(
                IntStream.range(0, lines.size())
                        .filter(i -> Membership.counts(lines.get(i)))
                        .mapToObj(i -> entry(lines.get(i), i + 1))
                        .toList());
    }

    private Step<Entry> entry(InvoiceLine line, int number) {
        return targets.of(line, number)
                .then(
                        target ->
                                taxTypes.of(line, number)
                                        .then(
                                                tax ->
                                                        Step.ok(
                                                                new Entry(
                                                                        number,
                                                                        line,
                                                                        target,
                                                                        tax,
                                                                        Sale.of(
                                                                                line,
                                                                                stance.sign(),
                                                                                tax.percent())))));
    }
}
