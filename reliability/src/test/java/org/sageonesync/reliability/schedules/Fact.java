package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Entity;

import java.util.SortedMap;

/** What billing says of a record in one version. Amounts are in cents. */
sealed interface Fact {

    RecordId key();

    long version();

    boolean deleted();

    /** A customer. */
    record Customer(
            String id,
            long version,
            String name,
            @Nullable String partner,
            boolean disabled,
            boolean deleted)
            implements Fact {

        @Override
        public RecordId key() {
            return RecordId.customer(id);
        }
    }

    /**
     * An invoice or a credit note of one line under 15 % tax.
     *
     * @param price of one, exclusive of tax
     * @param quantity 0: it has no lines
     * @param creditOf the invoice that a credit note reduces
     */
    record Sale(
            RecordId key,
            long version,
            String number,
            String customer,
            long price,
            int quantity,
            String category,
            @Nullable String creditOf,
            boolean deleted)
            implements Fact {

        boolean isInvoice() {
            return key.entity() == Entity.INVOICE;
        }

        long exclusive() {
            return price * quantity;
        }

        long tax() {
            return Cents.tax(exclusive());
        }

        long total() {
            return exclusive() + tax();
        }
    }

    /**
     * A payment.
     *
     * @param shares what it pays of which invoice
     */
    record Payment(
            String id,
            long version,
            String customer,
            String method,
            long amount,
            SortedMap<String, Long> shares,
            boolean deleted)
            implements Fact {

        @Override
        public RecordId key() {
            return new RecordId(Entity.PAYMENT, id);
        }
    }
}
