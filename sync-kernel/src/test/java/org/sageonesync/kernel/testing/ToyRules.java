package org.sageonesync.kernel.testing;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Index;
import org.sageonesync.kernel.rules.SyncRules;

import java.time.LocalDate;
import java.util.List;

/**
 * Rules of a toy: a record's name is what the books show. A name decides otherwise: {@code refuse},
 * {@code skip}, {@code park:<key>}, {@code explode}. The name pattern of the settings is the
 * prefix.
 */
public final class ToyRules implements SyncRules<CustomerChanged, Note> {

    private final String topic;
    private final Books<Note> books;
    private final Arrivals arrivals;

    /** What parked records of a test wait for. */
    @FunctionalInterface
    public interface Arrivals {
        /** Whether what the key names is there. */
        boolean isThere(String key);
    }

    /** Rules for events on the topic. */
    public ToyRules(String topic, Books<Note> books, Arrivals arrivals) {
        this.topic = topic;
        this.books = books;
        this.arrivals = arrivals;
    }

    @Override
    public String topic() {
        return topic;
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
        return new Index(LocalDate.EPOCH.plusDays(event.version()), event.name());
    }

    @Override
    public boolean isAutomatic(CompanySettings settings, Entity entity) {
        return settings.customers().automatic();
    }

    @Override
    public Decision<Note> decide(CustomerChanged event, SettingsSnapshot settings) {
        if (event.isDeleted()) {
            return withdraw(settings, ReasonCode.DELETED_BEFORE_POSTING, "Billing deleted it.");
        }
        var partner = event.partnerId();
        if (partner != null && settings.ignoredPartners().contains(partner)) {
            return withdraw(settings, ReasonCode.PARTNER_IGNORED, "Its partner is ignored.");
        }
        return decide(event.name(), settings.settings().customers().namePattern());
    }

    private Decision<Note> decide(String name, String pattern) {
        if (name.startsWith("park:") && !arrivals.isThere(name.substring(5))) {
            var reason = Reason.of(ReasonCode.PERIOD_LOCKED, "Waits for " + name);
            return new Decision.Park<>(reason.waitingOn(name.substring(5)));
        }
        return switch (name) {
            case "refuse" ->
                    new Decision.Refuse<>(
                            Reason.of(ReasonCode.INVALID_RECORD, "It cannot be posted."));
            case "skip" ->
                    new Decision.Skip<>(
                            Reason.of(ReasonCode.PARTNER_IGNORED, "It does not belong."));
            case "explode" -> throw new IllegalStateException("A defect of the rules");
            default -> new Decision.Post<>(new Note(pattern.replace("{name}", name)));
        };
    }

    private static Decision<Note> withdraw(
            SettingsSnapshot settings, ReasonCode code, String message) {
        var removal =
                settings.settings().customers().whenRemoved() == WhenRemoved.REPORT
                        ? new Decision.Removal.Report("Take it out by hand.")
                        : new Decision.Removal.Reverse();
        return new Decision.Withdraw<>(Reason.of(code, message), removal);
    }

    @Override
    public Books<Note> books(Entity entity) {
        return books;
    }
}
