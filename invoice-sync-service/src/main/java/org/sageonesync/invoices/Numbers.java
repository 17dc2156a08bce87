package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.InvoiceChanged.DocumentKind;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenNumberTaken;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Namesake;
import org.sageonesync.kernel.projection.Namesakes;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.rules.Step;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The same number again. One live document bears it: the one in the books, else the earlier; the
 * others wait. A document that billing has deleted gives its place to the one issued again under
 * its number.
 */
record Numbers(Namesakes namesakes) {

    private static final Comparator<Namesake> FIRST =
            Comparator.comparing(Namesake::isPosted)
                    .reversed()
                    .thenComparing(Numbers::date)
                    .thenComparingInt(namesake -> namesake.key().id().value().length())
                    .thenComparing(namesake -> namesake.key().id());

    /**
     * What a document does with its number.
     *
     * @param takesOver the deleted record whose place it takes
     */
    record Claim(@Nullable BillingRef takesOver) {}

    Step<Claim> claim(InvoiceChanged invoice, InvoiceSettings settings) {
        if (settings.numbers() != CompanySettings.Numbers.BILLING) {
            return Step.ok(new Claim(null));
        }
        var all = all(invoice);
        var self = all.stream().filter(each -> isSelf(each, invoice)).findFirst();
        var holder =
                settings.whenNumberTaken() == WhenNumberTaken.REFUSE
                        ? holder(all, self)
                        : Optional.<Namesake>empty();
        return holder.map(held -> waiting(invoice, held))
                .orElseGet(() -> Step.ok(new Claim(deleted(all))));
    }

    /** Another document, still wanted, that was issued under the number of a deleted one. */
    Optional<Namesake> successor(InvoiceChanged deleted, InvoiceSettings settings) {
        return settings.numbers() == CompanySettings.Numbers.BILLING
                ? all(deleted).stream()
                        .filter(each -> !isSelf(each, deleted) && isWanted(each))
                        .min(FIRST)
                : Optional.empty();
    }

    private List<Namesake> all(InvoiceChanged invoice) {
        return namesakes.find(invoice.company(), naturalKey(invoice)).stream()
                .filter(each -> each.key().entity() == entity(invoice))
                .toList();
    }

    /** The first that is wanted, unless that is this one. */
    private static Optional<Namesake> holder(List<Namesake> all, Optional<Namesake> self) {
        return all.stream()
                .filter(Numbers::isWanted)
                .min(FIRST)
                .filter(first -> self.isEmpty() || !first.key().equals(self.get().key()));
    }

    private static @Nullable BillingRef deleted(List<Namesake> all) {
        return all.stream()
                .filter(Namesake::isDeleted)
                .min(FIRST)
                .map(namesake -> namesake.key().id())
                .orElse(null);
    }

    private static boolean isWanted(Namesake namesake) {
        return !namesake.isDeleted()
                && (namesake.isPosted() || namesake.state() != RecordState.SKIPPED);
    }

    private static boolean isSelf(Namesake namesake, InvoiceChanged invoice) {
        return namesake.key().equals(key(invoice));
    }

    private static LocalDate date(Namesake namesake) {
        var date = namesake.documentDate();
        return date == null ? LocalDate.MAX : date;
    }

    private static Step<Claim> waiting(InvoiceChanged invoice, Namesake holder) {
        return Step.parked(
                ReasonCode.NUMBER_HELD,
                "Number %s belongs to %s %s, which billing still wants."
                        .formatted(
                                invoice.number().strip(),
                                holder.key().entity().wireName(),
                                holder.key().id()),
                Namesakes.waitingOn(naturalKey(invoice)));
    }

    static String naturalKey(InvoiceChanged invoice) {
        return invoice.number().strip();
    }

    static Entity entity(InvoiceChanged invoice) {
        return entity(invoice.kindOrInvoice());
    }

    static Entity entity(DocumentKind kind) {
        return kind == DocumentKind.INVOICE ? Entity.INVOICE : Entity.CREDIT_NOTE;
    }

    private static RecordKey key(InvoiceChanged invoice) {
        return new RecordKey(invoice.company(), entity(invoice), invoice.id());
    }
}
