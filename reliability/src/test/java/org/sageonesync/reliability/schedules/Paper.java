package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Entity;

import tools.jackson.databind.JsonNode;

/**
 * A document or customer in the books.
 *
 * @param entity what it is a document of; an opposite: of what it takes back
 * @param key null: it does not bear one of ours
 */
record Paper(Entity entity, @Nullable BooksKey key, JsonNode row) {

    static Paper customer(JsonNode row) {
        return of(Entity.CUSTOMER, Rows.text(row, "TextField1"), row);
    }

    static Paper invoice(JsonNode row) {
        return sale(Entity.INVOICE, Entity.CREDIT_NOTE, row);
    }

    static Paper creditNote(JsonNode row) {
        return sale(Entity.CREDIT_NOTE, Entity.INVOICE, row);
    }

    static Paper receipt(JsonNode row) {
        return of(Entity.PAYMENT, Rows.text(row, "Description"), row);
    }

    private static Paper sale(Entity entity, Entity opposed, JsonNode row) {
        var paper = of(entity, Rows.text(row, "ExternalReference"), row);
        return paper.isOpposite() ? new Paper(opposed, paper.key(), row) : paper;
    }

    private static Paper of(Entity entity, String key, JsonNode row) {
        return new Paper(entity, BooksKey.of(key).orElse(null), row);
    }

    boolean isOpposite() {
        return key != null && key.opposite();
    }

    /** Whether this one takes that one back. */
    boolean opposes(Paper other) {
        return isOpposite()
                && other.key() != null
                && entity == other.entity()
                && other.key().opposed().equals(key);
    }

    RecordId of() {
        return new RecordId(entity, key == null ? "?" : key.id());
    }

    long id() {
        return Rows.id(row);
    }

    long total() {
        return Rows.cents(row, "Total");
    }

    /** What is not allocated of it, whichever field shows that. */
    long open() {
        return Rows.cents(
                row, row.hasNonNull("TotalUnallocated") ? "TotalUnallocated" : "AmountDue");
    }

    @Override
    public String toString() {
        return "%s %s of %s"
                .formatted(of(), Rows.text(row, "DocumentNumber"), Cents.money(total()));
    }
}
