package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Buyer;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenNumberTaken;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.rules.Step;
import org.sageonesync.kernel.text.Text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A billing document as a document of the books. */
record Drafts(Dependencies dependencies) {

    private static final int REFERENCE = 100;
    private static final int MESSAGE = 8_000;

    Step<SalesDraft> draft(
            InvoiceChanged invoice, SettingsSnapshot settings, Buyer buyer, Numbers.Claim claim) {
        var stance = Stance.of(invoice);
        var wanted = settings.settings().invoices();
        return new Translation(settings, stance)
                .lines(invoice)
                .then(
                        lines ->
                                Step.ok(
                                        new SalesDraft(
                                                stance.side(),
                                                document(
                                                        invoice,
                                                        wanted,
                                                        stance,
                                                        new Parts(buyer, claim, lines)),
                                                wanted.whenLocked())));
    }

    private record Parts(Buyer buyer, Numbers.Claim claim, List<SalesDocument.Line> lines) {}

    private SalesDocument document(
            InvoiceChanged invoice, InvoiceSettings wanted, Stance stance, Parts parts) {
        var totals = stance.billed(invoice).totals();
        boolean ours = wanted.numbers() == CompanySettings.Numbers.BILLING;
        return new SalesDocument(
                ours ? Numbers.naturalKey(invoice) : null,
                wanted.whenNumberTaken() == WhenNumberTaken.SUFFIX,
                parts.claim().takesOver(),
                invoice.customerId(),
                invoice.issuedOn(),
                stance.side() == Side.INVOICE ? invoice.dueOn() : null,
                wanted.inclusiveAmounts(),
                reference(invoice, ours),
                message(invoice),
                parts.buyer(),
                parts.lines(),
                totals,
                allocations(invoice, stance, totals));
    }

    /** Where the books number, billing's number is what a customer asks by. */
    private static @Nullable String reference(InvoiceChanged invoice, boolean numbered) {
        var reference = Text.fitted(invoice.reference(), REFERENCE);
        return reference != null || numbered ? reference : Text.fitted(invoice.number(), REFERENCE);
    }

    private static @Nullable String message(InvoiceChanged invoice) {
        var message =
                Stream.of(invoice.note(), invoice.footer())
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"));
        return message.isEmpty() ? null : Text.cut(message, MESSAGE);
    }

    private List<Allocation> allocations(
            InvoiceChanged invoice, Stance stance, SalesDocument.Totals totals) {
        var reduced = invoice.creditOf();
        return reduced == null
                        || stance.side() == Side.INVOICE
                        || totals.inclusive().amount().signum() == 0
                        || isOutside(invoice, reduced)
                ? List.of()
                : List.of(new Allocation(reduced, totals.inclusive()));
    }

    /** What credits an invoice that is not to be in the books stays on account there. */
    private boolean isOutside(InvoiceChanged invoice, BillingRef reduced) {
        return dependencies
                .find(invoice.company(), Entity.INVOICE, reduced)
                .filter(found -> found.state() == RecordState.SKIPPED || found.isTakenBack())
                .isPresent();
    }
}
