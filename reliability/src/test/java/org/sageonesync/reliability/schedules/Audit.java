package org.sageonesync.reliability.schedules;

import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** Holds what the services say and what the books show against the model. */
final class Audit {

    private final SortedMap<RecordId, Expected> expected;
    private final List<String> findings = new ArrayList<>();

    private Audit(SortedMap<RecordId, Expected> expected) {
        this.expected = expected;
    }

    /** Whatever is not as it must be; empty at rest. */
    static List<String> of(
            SortedMap<RecordId, Expected> expected, Map<RecordId, Told> told, BooksSeen books) {
        var audit = new Audit(expected);
        audit.records(told);
        audit.documents(books.live());
        audit.balances(books.balances());
        audit.findings.addAll(books.oddities());
        return audit.findings;
    }

    private void records(Map<RecordId, Told> told) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(told.keySet());
        for (var key : keys) {
            var standing = expected.get(key);
            var record = told.get(key);
            if (standing == null || record == null || !fits(standing, record)) {
                findings.add("%s: %s instead of %s".formatted(key, record, standing));
            }
        }
    }

    private static boolean fits(Expected standing, Told told) {
        return told.version() == standing.version()
                && switch (standing.kind()) {
                    case THERE -> isThere(standing, told);
                    case OUT -> isOut(standing, told);
                    case WAITING -> told.is(RecordState.PARKED, standing.reason());
                    case REFUSED -> told.is(RecordState.FAILED, standing.reason());
                };
    }

    private static boolean isThere(Expected standing, Told told) {
        return standing.spoilt()
                ? told.is(RecordState.FAILED, ReasonCode.INVALID_EVENT)
                : told.is(RecordState.SYNCED, standing.reason());
    }

    /** Skipped if it never was there, else taken back. */
    private static boolean isOut(Expected standing, Told told) {
        return told.is(RecordState.SKIPPED, standing.reason())
                || (standing.spoilt()
                        ? told.is(RecordState.FAILED, ReasonCode.INVALID_EVENT)
                        : told.is(RecordState.SYNCED, null));
    }

    private void documents(Map<RecordId, List<Shown>> live) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(live.keySet());
        for (var key : keys) {
            var shown = live.getOrDefault(key, List.of());
            var wanted = expected.containsKey(key) ? expected.get(key).books() : null;
            if (!fits(wanted == null ? List.of() : List.of(wanted), shown)) {
                findings.add("%s: the books show %s instead of %s".formatted(key, shown, wanted));
            }
        }
    }

    /** A customer cannot be deleted; one who is not wanted is out of use. */
    private static boolean fits(List<Shown> wanted, List<Shown> shown) {
        boolean outOfUse = wanted.isEmpty() && shown.size() == 1 && !shown.getFirst().active();
        return outOfUse || shown.equals(wanted);
    }

    private void balances(Map<RecordId, Long> balances) {
        var owed = new HashMap<RecordId, Long>();
        expected.forEach((key, standing) -> owe(owed, key.entity(), standing));
        balances.forEach(
                (customer, balance) -> {
                    long wanted = owed.getOrDefault(customer, 0L);
                    if (wanted != balance) {
                        findings.add(
                                "%s owes %d cents instead of %d"
                                        .formatted(customer, balance, wanted));
                    }
                });
    }

    private static void owe(Map<RecordId, Long> owed, Entity entity, Expected standing) {
        var books = standing.books();
        if (books != null && entity != Entity.CUSTOMER) {
            int sign = entity == Entity.INVOICE ? 1 : -1;
            owed.merge(RecordId.customer(books.customer()), sign * books.total(), Long::sum);
        }
    }
}
