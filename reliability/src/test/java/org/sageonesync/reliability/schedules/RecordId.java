package org.sageonesync.reliability.schedules;

import org.sageonesync.contracts.Entity;

import java.util.Comparator;

/** A billing record of one company. */
record RecordId(Entity entity, String id) implements Comparable<RecordId> {

    private static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::entity).thenComparing(RecordId::id);

    static RecordId customer(String id) {
        return new RecordId(Entity.CUSTOMER, id);
    }

    static RecordId invoice(String id) {
        return new RecordId(Entity.INVOICE, id);
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return entity.wireName() + " " + id;
    }
}
