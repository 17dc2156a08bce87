package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws invoices and credit notes. */
final class Sales {

    private static final int LEAST_PRICE = 10_000;
    private static final int MOST_PRICE = 99_999;

    private final Dice dice;

    Sales(Dice dice) {
        this.dice = dice;
    }

    /** What all versions of a document have in common. */
    private record Form(
            RecordId key, String number, String customer, String category, @Nullable String of) {

        Fact.Sale version(long version, long price, int quantity) {
            return new Fact.Sale(
                    key, version, number, customer, price, quantity, category, of, false);
        }
    }

    List<Invoice> invoices(List<String> customers) {
        return IntStream.rangeClosed(1, dice.between(3, 6))
                .mapToObj(i -> invoice("I" + i, dice.one(customers)))
                .toList();
    }

    private Invoice invoice(String id, String customer) {
        var form = form(RecordId.invoice(id), customer, null);
        if (dice.percent(6)) {
            return new Invoice(id, customer, Life.UNTOLD, LEAST_PRICE);
        }
        var versions = new ArrayList<Fact.Sale>();
        int count = dice.between(1, 3);
        for (int version = 1; version <= count; version++) {
            versions.add(form.version(version, price(), dice.between(1, 3)));
        }
        var room = versions.stream().mapToLong(Fact.Sale::total).min().orElseThrow();
        return new Invoice(id, customer, ended(versions), room);
    }

    /** A credit note, most often of an invoice, of which it credits a third at last. */
    Life note(String id, Invoice invoice) {
        var credited = dice.percent(75) ? invoice.id() : null;
        var key = new RecordId(Entity.CREDIT_NOTE, id);
        var form = form(key, invoice.customer(), credited);
        var versions = new ArrayList<Fact.Sale>();
        int count = dice.between(1, 2);
        for (int version = 1; version <= count; version++) {
            int most = (int) Cents.exclusiveWithin(invoice.most(version == count));
            versions.add(form.version(version, dice.between(most / 2, most), 1));
        }
        return ended(versions);
    }

    private Form form(RecordId key, String customer, @Nullable String creditOf) {
        var category = dice.percent(20) ? Knobs.LATE_CATEGORY : Knobs.CATEGORY;
        return new Form(key, "N-" + key.id(), customer, category, creditOf);
    }

    private int price() {
        return dice.between(LEAST_PRICE, MOST_PRICE);
    }

    /** Some are deleted at last, or lose their lines; some of these come back. */
    private Life ended(List<Fact.Sale> versions) {
        var facts = new ArrayList<Fact>(versions);
        var last = versions.getLast();
        if (dice.percent(20)) {
            boolean deleted = dice.percent(70);
            facts.add(with(last, last.version() + 1, deleted ? last.quantity() : 0, deleted));
            if (dice.percent(20)) {
                facts.add(with(last, last.version() + 2, last.quantity(), false));
            }
        }
        return new Life(facts);
    }

    private static Fact.Sale with(Fact.Sale sale, long version, int quantity, boolean deleted) {
        return new Fact.Sale(
                sale.key(),
                version,
                sale.number(),
                sale.customer(),
                sale.price(),
                quantity,
                sale.category(),
                sale.creditOf(),
                deleted);
    }
}
