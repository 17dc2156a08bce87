package org.sageonesync.reliability.schedules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws payments. Each pays no more of an invoice than every version of it comes to; at last that
 * holds for all of them together.
 */
final class Till {

    private static final int MOST_SHARES = 2;
    private static final int MOST_EXTRA = 50_000;

    private final Dice dice;
    private final Map<String, Integer> taken = new HashMap<>();

    Till(Dice dice) {
        this.dice = dice;
    }

    /** Somebody takes a third of what an invoice comes to; false: all three are taken. */
    boolean take(Invoice invoice) {
        boolean free = taken.getOrDefault(invoice.id(), 0) <= MOST_SHARES;
        if (free) {
            taken.merge(invoice.id(), 1, Integer::sum);
        }
        return free;
    }

    Life payment(String id, String customer, List<Invoice> invoices) {
        var paid =
                dice.shuffled(invoices).stream()
                        .filter(invoice -> invoice.customer().equals(customer))
                        .limit(dice.between(0, MOST_SHARES))
                        .filter(this::take)
                        .toList();
        return new Life(versions(id, customer, paid));
    }

    private List<Fact> versions(String id, String customer, List<Invoice> paid) {
        var method = method();
        var versions = new ArrayList<Fact>();
        int count = dice.between(1, 3);
        for (int version = 1; version <= count; version++) {
            var shares = shares(paid, version == count);
            var amount = sum(shares) + dice.between(shares.isEmpty() ? 1 : 0, 2) * extra();
            versions.add(new Fact.Payment(id, version, customer, method, amount, shares, false));
        }
        if (dice.percent(15)) {
            versions.add(removed((Fact.Payment) versions.getLast()));
        }
        return versions;
    }

    /** Deleted, or paid by a method that is not pushed after all. */
    private Fact removed(Fact.Payment last) {
        boolean deleted = dice.percent(60);
        return new Fact.Payment(
                last.id(),
                last.version() + 1,
                last.customer(),
                deleted ? last.method() : Knobs.METHOD_NOT_PUSHED,
                last.amount(),
                last.shares(),
                deleted);
    }

    private SortedMap<String, Long> shares(List<Invoice> paid, boolean last) {
        var shares = new TreeMap<String, Long>();
        for (var invoice : paid) {
            if (dice.percent(85)) {
                shares.put(invoice.id(), (long) dice.between(1, (int) invoice.most(last)));
            }
        }
        return shares;
    }

    private String method() {
        return switch (dice.below(12)) {
            case 0, 1 -> Knobs.LATE_METHOD;
            case 2 -> Knobs.METHOD_NOT_PUSHED;
            default -> Knobs.METHOD;
        };
    }

    private long extra() {
        return dice.between(1, MOST_EXTRA);
    }

    private static long sum(SortedMap<String, Long> shares) {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }
}
