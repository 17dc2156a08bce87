package org.sageonesync.kernel.testing;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.CustomerChanged;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.kernel.projection.Dependencies;
import org.sageonesync.kernel.projection.Namesakes;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Index;
import org.sageonesync.kernel.rules.SyncRules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Rules of a toy: a record's name is what the books show. A name decides otherwise: {@code refuse},
 * {@code skip}, {@code park:<key>}, {@code explode}, {@code after:<invoice>}, which waits until
 * that is SYNCED, {@code beside:<invoice>}, which shows how that stands and waits for nothing. The
 * name pattern of the settings is the prefix. A login is a natural key, which a posted record keeps
 * from others; a phone is the grace of a deletion, a mobile the amount.
 */
public final class ToyRules implements SyncRules<CustomerChanged, Note> {

    private final String topic;
    private final Books<Note> books;
    private final Arrivals arrivals;
    private final Dependencies dependencies;
    private final Namesakes namesakes;

    /** What parked records of a test wait for. */
    @FunctionalInterface
    public interface Arrivals {
        /** Whether what the key names is there. */
        boolean isThere(String key);
    }

    /** Rules for events on the topic. */
    public ToyRules(
            String topic,
            Books<Note> books,
            Arrivals arrivals,
            Dependencies dependencies,
            Namesakes namesakes) {
        this.topic = topic;
        this.books = books;
        this.arrivals = arrivals;
        this.dependencies = dependencies;
        this.namesakes = namesakes;
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
    public Entity entityOfUndecodable(String text) {
        return text.contains("credit-note") ? Entity.CREDIT_NOTE : Entity.CUSTOMER;
    }

    @Override
    public Index index(CustomerChanged event) {
        return new Index(
                LocalDate.EPOCH.plusDays(event.version()),
                event.name(),
                event.login(),
                event.mobile() == null ? null : Money.of(event.mobile()));
    }

    @Override
    public boolean isAutomatic(CompanySettings settings, Entity entity) {
        return settings.customers().automatic();
    }

    @Override
    public Decision<Note> decide(CustomerChanged event, SettingsSnapshot settings) {
        if (event.isDeleted()) {
            var grace = event.phone() == null ? Duration.ZERO : Duration.parse(event.phone());
            return withdraw(
                    settings, ReasonCode.DELETED_BEFORE_POSTING, "Billing deleted it.", grace);
        }
        var key = event.login();
        if (key != null && isHeld(event, key)) {
            var reason = Reason.of(ReasonCode.NUMBER_HELD, "Another one has " + key);
            return new Decision.Park<>(reason.waitingOn(Namesakes.waitingOn(key)));
        }
        var partner = event.partnerId();
        if (partner != null && settings.ignoredPartners().contains(partner)) {
            return withdraw(
                    settings, ReasonCode.PARTNER_IGNORED, "Its partner is ignored.", Duration.ZERO);
        }
        var pattern = settings.settings().customers().namePattern();
        if (event.name().startsWith("after:")) {
            return after(event, new BillingRef(event.name().substring(6)));
        }
        if (event.name().startsWith("beside:")) {
            return beside(event, new BillingRef(event.name().substring(7)), pattern);
        }
        return decide(event.name(), pattern);
    }

    private boolean isHeld(CustomerChanged event, String key) {
        return namesakes.find(event.company(), key).stream()
                .filter(other -> !other.key().id().equals(event.id()))
                .anyMatch(other -> other.isPosted() && !other.isDeleted());
    }

    /** What it has read may change while it is thinking. */
    private Decision<Note> after(CustomerChanged event, BillingRef invoice) {
        var found = dependencies.find(event.company(), Entity.INVOICE, invoice);
        arrivals.isThere("thinking of " + invoice);
        return found.filter(dependency -> dependency.state() == RecordState.SYNCED)
                .<Decision<Note>>map(_ -> new Decision.Post<>(new Note(event.name())))
                .orElseGet(
                        () ->
                                new Decision.Park<>(
                                        Reason.of(ReasonCode.INVOICE_AWAITED, "Waits.")
                                                .waitingOn("invoice:" + invoice)));
    }

    /** What it has read may change while it is thinking. */
    private Decision<Note> beside(CustomerChanged event, BillingRef invoice, String pattern) {
        var found = dependencies.find(event.company(), Entity.INVOICE, invoice);
        arrivals.isThere("thinking of " + invoice);
        var state =
                found.map(
                                dependency ->
                                        dependency.isTakenBack()
                                                ? "taken back"
                                                : String.valueOf(dependency.state()))
                        .orElse("unknown");
        return new Decision.Post<>(
                new Note(pattern.replace("{name}", "beside " + state)),
                null,
                Set.of("invoice:" + invoice, "invoice:x"));
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
            case "remark" ->
                    new Decision.Post<>(
                            new Note(name),
                            Reason.of(ReasonCode.ON_ACCOUNT, "To be known."),
                            Set.of());
            case "explode" -> throw new IllegalStateException("A defect of the rules");
            default -> new Decision.Post<>(new Note(pattern.replace("{name}", name)));
        };
    }

    private static Decision<Note> withdraw(
            SettingsSnapshot settings, ReasonCode code, String message, Duration grace) {
        var removal =
                settings.settings().customers().whenRemoved() == WhenRemoved.REPORT
                        ? new Decision.Removal.Report("Take it out by hand.")
                        : new Decision.Removal.Reverse(grace);
        return new Decision.Withdraw<>(Reason.of(code, message), removal);
    }

    @Override
    public Books<Note> books(Entity entity) {
        return books;
    }
}
