package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How much of what is wanted SageOne has done by itself. What is allocated of a source and not by
 * us counts towards the wishes, in their order, whatever invoices SageOne chose; a wish keeps what
 * once counted towards it, as long as there is so much.
 *
 * @param byInvoice amounts above zero, by SageOne's id of the invoice
 */
record Coverage(Map<Long, Money> byInvoice) {

    Coverage {
        byInvoice = Map.copyOf(byInvoice);
    }

    /**
     * @param total of the source; while it is not known what is unallocated of it, what counted
     *     before counts
     */
    static Coverage of(List<Target> wanted, CoverSight seen, Money total) {
        var limit = wanted.stream().map(Target::amount).reduce(Money.ZERO, Money::plus);
        var byBooks = byBooks(seen, total);
        var kept = shares(wanted, it -> kept(it, seen), byBooks == null ? limit : byBooks);
        if (byBooks == null) {
            return kept;
        }
        var added =
                shares(
                        wanted,
                        it -> gap(it, seen).minus(kept.towards(it)),
                        byBooks.minus(kept.sum()));
        return kept.plus(added);
    }

    /** What is allocated and not by us; null: not known. */
    private static @Nullable Money byBooks(CoverSight seen, Money total) {
        var unallocated = seen.unallocated();
        if (unallocated == null) {
            return null;
        }
        var rest = total.minus(unallocated).minus(seen.made());
        return rest.isNegative() ? Money.ZERO : rest;
    }

    private static Money kept(Target target, CoverSight seen) {
        return least(seen.covered().towards(target), gap(target, seen));
    }

    private static Money gap(Target target, CoverSight seen) {
        var rest = target.amount().minus(seen.made(target));
        return rest.isNegative() ? target.amount() : rest;
    }

    private static Coverage shares(
            List<Target> wanted, Function<Target, Money> share, Money available) {
        var shares = new HashMap<Long, Money>();
        var left = available;
        for (var target : wanted) {
            var part = least(share.apply(target), left);
            left = left.minus(part);
            shares.put(target.id(), part);
        }
        shares.values().removeIf(Money.ZERO::equals);
        return new Coverage(shares);
    }

    private Coverage plus(Coverage other) {
        var sums = new HashMap<>(byInvoice);
        other.byInvoice.forEach((invoice, amount) -> sums.merge(invoice, amount, Money::plus));
        return new Coverage(sums);
    }

    private Money towards(Target target) {
        return byInvoice.getOrDefault(target.id(), Money.ZERO);
    }

    private Money sum() {
        return byInvoice.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** What is left for us to allocate. */
    Targets restOf(Targets targets) {
        var rest = targets.known().stream().map(this::restOf).filter(Coverage::isSomething);
        return new Targets(rest.toList(), targets.awaited());
    }

    private Target restOf(Target target) {
        var rest = target.amount().minus(towards(target));
        return new Target(
                target.invoice(), target.generation(), target.id(), rest, target.leaving());
    }

    private static boolean isSomething(Target target) {
        return !target.amount().equals(Money.ZERO);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
