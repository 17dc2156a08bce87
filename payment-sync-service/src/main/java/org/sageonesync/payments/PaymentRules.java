package org.sageonesync.payments;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.billing.PaymentChanged;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.checks.CustomerCheck;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Index;
import org.sageonesync.kernel.rules.SyncRules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which payments belong in the books, and as what. */
final class PaymentRules implements SyncRules<PaymentChanged, ReceiptDocument> {

    private final Books<ReceiptDocument> receipts;
    private final Dependencies dependencies;

    PaymentRules(Books<ReceiptDocument> receipts, Dependencies dependencies) {
        this.receipts = receipts;
        this.dependencies = dependencies;
    }

    @Override
    public String topic() {
        return Topics.PAYMENTS;
    }

    @Override
    public String eventType() {
        return EventTypes.PAYMENT_CHANGED;
    }

    @Override
    public List<Entity> entities() {
        return List.of(Entity.PAYMENT);
    }

    @Override
    public EventDecoder<PaymentChanged> decoder() {
        return EventDecoders.payments();
    }

    @Override
    public Entity entityOf(PaymentChanged event) {
        return Entity.PAYMENT;
    }

    @Override
    public Index index(PaymentChanged event) {
        var text =
                Stream.of(event.receiptNumber(), event.customerId().value(), event.reference())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return new Index(event.paidOn(), text, null, event.amount());
    }

    @Override
    public boolean isAutomatic(CompanySettings settings, Entity entity) {
        return settings.payments().automatic();
    }

    @Override
    public Decision<ReceiptDocument> decide(PaymentChanged payment, SettingsSnapshot settings) {
        return deleted(payment)
                .or(() -> Membership.refusal(payment, settings))
                .map(reason -> withdrawn(payment, settings, reason))
                .orElseGet(() -> wanted(payment, settings));
    }

    private static Optional<Reason> deleted(PaymentChanged payment) {
        return payment.isDeleted()
                ? Optional.of(
                        Reason.of(
                                ReasonCode.DELETED_BEFORE_POSTING,
                                "Billing deleted it before it was posted."))
                : Optional.empty();
    }

    private static Decision<ReceiptDocument> withdrawn(
            PaymentChanged payment, SettingsSnapshot settings, Reason reason) {
        return Withdrawals.of(payment, settings.settings().payments(), reason);
    }

    private Decision<ReceiptDocument> wanted(PaymentChanged payment, SettingsSnapshot settings) {
        return new CustomerCheck(
                        dependencies, settings, reason -> withdrawn(payment, settings, reason))
                .present(payment.company(), payment.customerId())
                .then(_ -> Sanity.checked(payment, settings.settings().books()))
                .then(_ -> Method.of(payment.methodId(), settings.mappings()))
                .decided(
                        method ->
                                new Receipts(settings.settings())
                                        .posted(payment, method, Shares.of(payment, dependencies)));
    }

    @Override
    public Books<ReceiptDocument> books(Entity entity) {
        return receipts;
    }
}
