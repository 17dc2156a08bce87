package org.sageonesync.invoices;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.billing.InvoiceChanged.DocumentKind;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.InvoiceSettings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.Namesakes;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Index;
import org.sageonesync.kernel.rules.SyncRules;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which invoices and credit notes belong in the books, and as what. */
final class InvoiceRules implements SyncRules<InvoiceChanged, SalesDraft> {

    private final Books<SalesDraft> invoices;
    private final Books<SalesDraft> creditNotes;
    private final Customers customers;
    private final Numbers numbers;
    private final Drafts drafts;

    InvoiceRules(
            Books<SalesDraft> invoices,
            Books<SalesDraft> creditNotes,
            Dependencies dependencies,
            Namesakes namesakes) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.customers = new Customers(dependencies);
        this.numbers = new Numbers(namesakes);
        this.drafts = new Drafts(dependencies);
    }

    @Override
    public String topic() {
        return Topics.INVOICES;
    }

    @Override
    public String eventType() {
        return EventTypes.INVOICE_CHANGED;
    }

    @Override
    public List<Entity> entities() {
        return List.of(Entity.INVOICE, Entity.CREDIT_NOTE);
    }

    @Override
    public EventDecoder<InvoiceChanged> decoder() {
        return EventDecoders.invoices();
    }

    @Override
    public Entity entityOf(InvoiceChanged event) {
        return Numbers.entity(event);
    }

    @Override
    public Entity entityOfUndecodable(String text) {
        return Numbers.entity(DocumentKind.in(text));
    }

    @Override
    public Index index(InvoiceChanged event) {
        var buyer = event.billTo() == null ? null : event.billTo().name();
        var text =
                Stream.of(event.number(), event.customerId().value(), event.reference(), buyer)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return new Index(event.issuedOn(), text, Numbers.naturalKey(event), amount(event));
    }

    /** What a credit note credits counts as a positive amount. */
    private static Money amount(InvoiceChanged event) {
        var total = event.totals().inclusive();
        return Numbers.entity(event) == Entity.CREDIT_NOTE && total.isNegative()
                ? Money.ZERO.minus(total)
                : total;
    }

    @Override
    public boolean isAutomatic(CompanySettings settings, Entity entity) {
        return settings.invoices().automatic();
    }

    @Override
    public Decision<SalesDraft> decide(InvoiceChanged invoice, SettingsSnapshot settings) {
        var wanted = settings.settings().invoices();
        if (invoice.isDeleted()) {
            return deleted(invoice, wanted);
        }
        return Membership.refusal(invoice, settings)
                .map(reason -> Withdrawals.of(invoice, wanted, reason))
                .orElseGet(() -> wanted(invoice, settings));
    }

    private Decision<SalesDraft> wanted(InvoiceChanged invoice, SettingsSnapshot settings) {
        return customers
                .buyer(invoice, settings)
                .then(
                        buyer ->
                                Sanity.checked(invoice, settings.settings().books())
                                        .then(
                                                _ ->
                                                        numbers.claim(
                                                                invoice,
                                                                settings.settings().invoices()))
                                        .then(
                                                claim ->
                                                        drafts.draft(
                                                                invoice, settings, buyer, claim)))
                .decided(draft -> new Decision.Post<>(draft, null, follows(invoice)));
    }

    /** What a credit reduces may leave the books, or come back. */
    private static Set<String> follows(InvoiceChanged invoice) {
        var reduced = invoice.creditOf();
        return reduced == null ? Set.of() : Set.of(Entity.INVOICE.wireName() + ":" + reduced);
    }

    private Decision<SalesDraft> deleted(InvoiceChanged invoice, InvoiceSettings wanted) {
        return numbers.successor(invoice, wanted)
                .map(
                        successor ->
                                Withdrawals.of(
                                        invoice,
                                        wanted,
                                        Reason.of(
                                                ReasonCode.REISSUED,
                                                "Billing deleted it and issued %s under its number."
                                                        .formatted(successor.key().id())),
                                        successor.isPosted()
                                                ? Duration.ZERO
                                                : wanted.reversalGrace()))
                .orElseGet(
                        () ->
                                Withdrawals.of(
                                        invoice,
                                        wanted,
                                        Reason.of(
                                                ReasonCode.DELETED_BEFORE_POSTING,
                                                "Billing deleted it before it was posted."),
                                        wanted.reversalGrace()));
    }

    @Override
    public Books<SalesDraft> books(Entity entity) {
        return entity == Entity.CREDIT_NOTE ? creditNotes : invoices;
    }
}
