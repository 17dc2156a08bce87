package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.sweep.OurKey;
import org.sageonesync.gateway.sweep.Sweep;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Compares everything that a sweep has seen with the journal. */
@Component
final class Judge {

    private final Pairs pairs;

    Judge(Pairs pairs) {
        this.pairs = pairs;
    }

    Verdict of(Sweep sweep) {
        var trial = new Trial();
        pages(sweep, pairs::after).forEach(trial::pair);
        pages(sweep, pairs::extras).forEach(trial::extra);
        pages(sweep, pairs::enteredTwice).forEach(trial::enteredTwice);
        pairs.reversed(sweep).forEach(trial::reversed);
        boolean first = sweep.round() == 0 && !sweep.unfiltered();
        pages(sweep, pairs::balances).forEach(it -> trial.balance(it, first));
        return trial.verdict();
    }

    private static <T> List<T> pages(Sweep sweep, BiFunction<Sweep, @Nullable T, List<T>> page) {
        var all = new ArrayList<T>();
        var next = page.apply(sweep, null);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = page.apply(sweep, next.getLast());
        }
        return all;
    }

    /** Collects findings. */
    private static final class Trial {

        private final List<Finding> findings = new ArrayList<>();
        private final Set<Long> again = new HashSet<>();
        private final Set<Long> usedCreditNotes = new HashSet<>();
        private final Set<Long> reversedInvoices = new HashSet<>();
        private long underWay;

        Verdict verdict() {
            return new Verdict(findings, underWay, again);
        }

        void pair(Pair pair) {
            if (pair.underWay()) {
                later(customer(pair));
            }
            findings.addAll(Comparison.of(pair));
        }

        private static @Nullable Long customer(Pair pair) {
            var found = pair.found();
            return found == null ? pair.posted().customer() : Long.valueOf(found.customer());
        }

        void extra(Pairs.Extra extra) {
            if (extra.underWay()) {
                later(extra.found().customer());
                return;
            }
            var key = new OurKey(extra.ref(), extra.generation());
            var text = key.ref() + (key.generation() == 0 ? "" : "~" + key.generation());
            findings.add(
                    new Finding(
                            extra.kind(),
                            extra.ref(),
                            extra.generation(),
                            DriftCause.EXTRA,
                            Finding.absolute(extra.found().totalOrZero()),
                            null,
                            extra.found(),
                            DriftWords.extra(extra.kind(), extra.found(), text)));
        }

        void enteredTwice(Pair pair) {
            var twin = pair.found();
            if (!pair.underWay() && twin != null) {
                findings.add(Comparison.duplicate(pair.posted(), twin));
            }
        }

        void reversed(Pair pair) {
            var creditNote = pair.found();
            if (pair.underWay()
                    || creditNote == null
                    || reversedInvoices.contains(pair.posted().id())
                    || !usedCreditNotes.add(creditNote.id())) {
                return;
            }
            reversedInvoices.add(pair.posted().id());
            findings.add(
                    Finding.of(
                            pair.posted(),
                            DriftCause.REVERSED_BY_HAND,
                            creditNote.totalOrZero(),
                            creditNote,
                            DriftWords.reversed(pair.posted(), creditNote)));
        }

        /** Balance and documents were not read at one moment, so the first sight proves nothing. */
        void balance(Pairs.Balance balance, boolean first) {
            var customer = balance.customer();
            if (first || balance.underWay()) {
                again.add(customer.id());
                return;
            }
            var open = customer.open() == null ? Money.ZERO : customer.open();
            var rest = open.minus(balance.documents());
            findings.add(
                    new Finding(
                            PostingKind.CUSTOMER,
                            balance.ref(),
                            balance.generation(),
                            DriftCause.BALANCE_UNEXPLAINED,
                            Finding.absolute(rest),
                            null,
                            customer,
                            DriftWords.balance(customer, balance.documents(), rest)));
        }

        private void later(@Nullable Long customer) {
            underWay++;
            if (customer != null) {
                again.add(customer);
            }
        }
    }
}
