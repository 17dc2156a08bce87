package org.sageonesync.reliability.schedules;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A live document as the books show it, or ought to. Amounts are in cents.
 *
 * @param name a customer's name, or a document's number
 * @param customer whose it is; empty for a customer
 * @param active whether a customer is in use
 * @param allocated what it pays of which invoice
 */
record Shown(
        String name,
        String customer,
        long total,
        long tax,
        boolean active,
        SortedMap<String, Long> allocated) {

    static Shown customer(String name, boolean active) {
        return new Shown(name, "", 0, 0, active, Collections.emptySortedMap());
    }

    static Shown document(
            String number, String customer, long total, long tax, SortedMap<String, Long> paid) {
        return new Shown(number, customer, total, tax, true, new TreeMap<>(paid));
    }

    long allocatedInAll() {
        return allocated.values().stream().mapToLong(Long::longValue).sum();
    }
}
