package org.sageonesync.customers;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Decision.Removal;
import org.sageonesync.kernel.rules.Index;
import org.sageonesync.kernel.rules.SyncRules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which customers belong in the books, and as what. */
final class CustomerRules implements SyncRules<CustomerChanged, CustomerDocument> {

    private final Books<CustomerDocument> books;

    CustomerRules(Books<CustomerDocument> books) {
        this.books = books;
    }

    @Override
    public String topic() {
        return Topics.CUSTOMERS;
    }

    @Override
    public String eventType() {
        return EventTypes.CUSTOMER_CHANGED;
    }

    @Override
    public List<Entity> entities() {
        return List.of(Entity.CUSTOMER);
    }

    @Override
    public EventDecoder<CustomerChanged> decoder() {
        return EventDecoders.customers();
    }

    @Override
    public Entity entityOf(CustomerChanged event) {
        return Entity.CUSTOMER;
    }

    @Override
    public Index index(CustomerChanged event) {
        var text =
                Stream.of(event.name(), event.login(), event.email())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" "));
        return new Index(text);
    }

    @Override
    public boolean isAutomatic(CompanySettings settings, Entity entity) {
        return settings.customers().automatic();
    }

    @Override
    public Decision<CustomerDocument> decide(CustomerChanged customer, SettingsSnapshot settings) {
        var partner = customer.partnerId();
        if (customer.isDeleted()) {
            return withdraw(
                    customer,
                    settings,
                    Reason.of(
                            ReasonCode.DELETED_BEFORE_POSTING,
                            "Billing deleted the customer before it was posted."));
        }
        if (partner != null && settings.ignoredPartners().contains(partner)) {
            return withdraw(
                    customer,
                    settings,
                    Reason.of(
                            ReasonCode.PARTNER_IGNORED,
                            "Customers of partner " + partner + " do not belong in these books."));
        }
        return new Decision.Post<>(
                CustomerTranslation.document(customer, settings.settings().customers()));
    }

    private static Decision<CustomerDocument> withdraw(
            CustomerChanged customer, SettingsSnapshot settings, Reason reason) {
        var policy = settings.settings().customers().whenRemoved();
        return new Decision.Withdraw<>(reason, removal(policy, customer));
    }

    private static Removal removal(WhenRemoved policy, CustomerChanged customer) {
        return switch (policy) {
            case DEACTIVATE -> new Removal.Reverse();
            case REPORT -> new Removal.Report(steps(customer));
        };
    }

    private static String steps(CustomerChanged customer) {
        return """
                The customer is no longer wanted in the books, but is there. In SageOne open \
                Customers, search for the customer whose Text Field 1 names billing's id %s, clear \
                Active and save; or switch the setting to deactivate and resync."""
                .formatted(customer.id());
    }

    @Override
    public Books<CustomerDocument> books(Entity entity) {
        return books;
    }
}
