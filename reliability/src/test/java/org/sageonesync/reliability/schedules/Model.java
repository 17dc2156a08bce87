package org.sageonesync.reliability.schedules;

import static org.sageonesync.reliability.schedules.Expected.Kind.OUT;
import static org.sageonesync.reliability.schedules.Expected.Kind.REFUSED;
import static org.sageonesync.reliability.schedules.Expected.Kind.THERE;
import static org.sageonesync.reliability.schedules.Expected.Kind.WAITING;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a schedule must come to, once everything has come to rest. It knows billing's versions and
 * the last settings, and nothing of time, of faults or of how the services work.
 */
final class Model {

    private final Knobs knobs;
    private final SortedMap<RecordId, Known> known = new TreeMap<>();

    private Model(Knobs knobs) {
        this.knobs = knobs;
    }

    static SortedMap<RecordId, Expected> of(Schedule schedule) {
        var model = new Model(schedule.knobs());
        schedule.steps().forEach(model::hear);
        var all = new TreeMap<RecordId, Expected>();
        model.known.keySet().forEach(key -> all.put(key, model.standing(key)));
        return all;
    }

    private void hear(Step step) {
        switch (step) {
            case Step.Tell(var fact) -> known.put(fact.key(), known(fact.key()).told(fact));
            case Step.Garble garble when garble.about() != null ->
                    known.put(garble.about(), known(garble.about()).garbled(garble.version()));
            case Step.Garble _, Step.Plant _, Step.Change _, Step.Resync _ -> {}
        }
    }

    private Known known(RecordId key) {
        return known.getOrDefault(key, Known.NOTHING);
    }

    private Expected standing(RecordId key) {
        var of = known(key);
        return switch (of.fact()) {
            case null ->
                    new Expected(
                            Objects.requireNonNull(of.spoilt()),
                            REFUSED,
                            ReasonCode.INVALID_EVENT,
                            true,
                            null);
            case Fact.Customer customer -> customer(customer);
            case Fact.Sale sale -> sale(sale);
            case Fact.Payment payment -> payment(payment, of.isSpoilt());
        };
    }

    private Expected customer(Fact.Customer customer) {
        var out = customer.deleted() ? ReasonCode.DELETED_BEFORE_POSTING : ignored(customer);
        return out == null
                ? there(customer, null, Shown.customer(customer.name(), !customer.disabled()))
                : standing(customer, OUT, out);
    }

    private @Nullable ReasonCode ignored(Fact.Customer customer) {
        return customer.partner() != null && knobs.ignored().contains(customer.partner())
                ? ReasonCode.PARTNER_IGNORED
                : null;
    }

    private Expected sale(Fact.Sale sale) {
        var out = outOfItself(sale);
        if (out != null) {
            return standing(sale, OUT, out);
        }
        return withoutCustomer(sale, sale.customer(), () -> mapped(sale));
    }

    private static @Nullable ReasonCode outOfItself(Fact.Sale sale) {
        if (sale.deleted()) {
            return ReasonCode.DELETED_BEFORE_POSTING;
        }
        return sale.quantity() == 0 ? ReasonCode.NO_LINES : null;
    }

    private Expected mapped(Fact.Sale sale) {
        if (!knobs.isCategoryMapped(sale.category())) {
            return standing(sale, WAITING, ReasonCode.CATEGORY_UNMAPPED);
        }
        var wished = new TreeMap<String, Long>();
        if (sale.creditOf() != null) {
            wished.put(sale.creditOf(), sale.total());
        }
        var paid = paid(wished);
        var books = Shown.document(sale.number(), sale.customer(), sale.total(), sale.tax(), paid);
        return paying(sale, books, wished, null);
    }

    private Expected payment(Fact.Payment payment, boolean spoilt) {
        var standing = payment(payment);
        return new Expected(
                standing.version(), standing.kind(), standing.reason(), spoilt, standing.books());
    }

    private Expected payment(Fact.Payment payment) {
        if (payment.deleted()) {
            return standing(payment, OUT, ReasonCode.DELETED_BEFORE_POSTING);
        }
        if (payment.method().equals(Knobs.METHOD_NOT_PUSHED)) {
            return standing(payment, OUT, ReasonCode.METHOD_NOT_PUSHED);
        }
        return withoutCustomer(payment, payment.customer(), () -> received(payment));
    }

    private Expected received(Fact.Payment payment) {
        if (!knobs.isMethodMapped(payment.method())) {
            return standing(payment, WAITING, ReasonCode.METHOD_UNMAPPED);
        }
        var paid = paid(payment.shares());
        var books = Shown.document("", payment.customer(), payment.amount(), 0, paid);
        boolean rest = books.allocatedInAll() < payment.amount();
        return paying(payment, books, payment.shares(), rest ? ReasonCode.ON_ACCOUNT : null);
    }

    /** Only an invoice that is there is paid. */
    private SortedMap<String, Long> paid(Map<String, Long> wished) {
        var paid = new TreeMap<>(wished);
        paid.keySet().removeIf(invoice -> kind(RecordId.invoice(invoice)) != THERE);
        return paid;
    }

    /** Money never waits for an invoice, but its record does. */
    private Expected paying(
            Fact fact, Shown books, Map<String, Long> wished, @Nullable ReasonCode remark) {
        boolean waits =
                wished.keySet().stream()
                        .map(RecordId::invoice)
                        .map(this::kind)
                        .anyMatch(kind -> kind != THERE && kind != OUT);
        return waits
                ? new Expected(fact.version(), WAITING, ReasonCode.INVOICE_AWAITED, false, books)
                : there(fact, remark, books);
    }

    private Expected.@Nullable Kind kind(RecordId key) {
        return known.containsKey(key) ? standing(key).kind() : null;
    }

    private Expected withoutCustomer(Fact fact, String id, Otherwise otherwise) {
        if (known(RecordId.customer(id)).fact() == null) {
            return standing(fact, WAITING, ReasonCode.CUSTOMER_UNKNOWN);
        }
        var customer = standing(RecordId.customer(id));
        return customer.kind() == OUT
                ? standing(fact, OUT, Objects.requireNonNull(customer.reason()))
                : otherwise.standing();
    }

    /** What holds where a customer is there. */
    private interface Otherwise {
        Expected standing();
    }

    private static Expected there(Fact fact, @Nullable ReasonCode remark, Shown books) {
        return new Expected(fact.version(), THERE, remark, false, books);
    }

    private static Expected standing(Fact fact, Expected.Kind kind, ReasonCode reason) {
        return new Expected(fact.version(), kind, reason, false, null);
    }
}
