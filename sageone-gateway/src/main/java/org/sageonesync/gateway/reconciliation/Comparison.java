package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.PostingKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells how a document in the books differs from what was posted. Pure. */
final class Comparison {

    private Comparison() {}

    /** Every difference; none while something is under way. */
    static List<Finding> of(Pair pair) {
        if (pair.underWay()) {
            return List.of();
        }
        var found = pair.found();
        return found == null ? List.of(missing(pair)) : shown(pair, found);
    }

    private static Finding missing(Pair pair) {
        var posted = pair.posted();
        var amount = posted.total() == null ? Money.ZERO : posted.total();
        return Finding.of(
                posted, DriftCause.MISSING, amount, pair.twin(), DriftWords.missing(pair));
    }

    private static List<Finding> shown(Pair pair, Found found) {
        var findings = new ArrayList<Finding>();
        var posted = pair.posted();
        var twin = pair.twin();
        if (twin != null) {
            findings.add(duplicate(posted, twin));
        }
        amount(posted, found).ifPresent(findings::add);
        customer(posted, found).ifPresent(findings::add);
        changed(posted, found).ifPresent(findings::add);
        unallocated(posted, found).ifPresent(findings::add);
        return findings;
    }

    static Finding duplicate(Posted posted, Found twin) {
        return Finding.of(
                posted,
                DriftCause.DUPLICATE,
                twin.totalOrZero(),
                twin,
                DriftWords.duplicate(posted, twin));
    }

    private static Optional<Finding> amount(Posted posted, Found found) {
        var ours = posted.total();
        var theirs = found.total();
        if (ours == null || theirs == null || ours.equals(theirs)) {
            return Optional.empty();
        }
        var words = DriftWords.amount(posted, ours, theirs);
        return Optional.of(
                Finding.of(posted, DriftCause.OTHER_AMOUNT, theirs.minus(ours), found, words));
    }

    private static Optional<Finding> customer(Posted posted, Found found) {
        var ours = posted.customer();
        if (posted.kind() == PostingKind.CUSTOMER || ours == null || ours == found.customer()) {
            return Optional.empty();
        }
        var words = DriftWords.customer(posted, ours, found);
        return Optional.of(
                Finding.of(posted, DriftCause.OTHER_CUSTOMER, found.totalOrZero(), found, words));
    }

    private static Optional<Finding> changed(Posted posted, Found found) {
        var fields = changes(posted, found);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                posted,
                                DriftCause.CHANGED_BY_HAND,
                                Money.ZERO,
                                found,
                                DriftWords.changed(posted, fields)));
    }

    /** What was changed besides the total and the customer, which are drifts of their own. */
    private static List<String> changes(Posted posted, Found found) {
        var changes = new ArrayList<String>();
        var name = posted.kind() == PostingKind.CUSTOMER ? "name" : "number";
        change(changes, name, posted.number(), found.number());
        change(changes, "date", posted.date(), found.date());
        change(changes, "reference", posted.reference(), found.reference());
        if (Objects.equals(posted.total(), found.total()) && found.exclusive() != null) {
            change(changes, "amount without tax", posted.exclusive(), found.exclusive());
        }
        return changes;
    }

    private static void change(
            List<String> changes, String field, @Nullable Object ours, @Nullable Object theirs) {
        if (ours != null && !ours.equals(theirs)) {
            changes.add("%s: '%s' instead of '%s'".formatted(field, theirs, ours));
        }
    }

    private static Optional<Finding> unallocated(Posted posted, Found found) {
        var most = posted.mostOpen();
        var open = found.open();
        if (most == null || open == null || !Objects.equals(posted.total(), found.total())) {
            return Optional.empty();
        }
        var more = absolute(open).minus(absolute(most));
        return more.compareTo(Money.ZERO) <= 0
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                posted,
                                DriftCause.UNALLOCATED,
                                more,
                                found,
                                DriftWords.unallocated(posted, more)));
    }

    private static Money absolute(Money amount) {
        return Finding.absolute(amount);
    }
}
