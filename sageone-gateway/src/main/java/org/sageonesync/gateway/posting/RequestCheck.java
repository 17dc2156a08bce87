package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.web.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects everything that is wrong with a request, against the lengths SageOne allows. */
public final class RequestCheck {

    /** Most texts of SageOne. */
    public static final int LONG_TEXT = 100;

    /** Telephone numbers and tax references. */
    public static final int SHORT_TEXT = 30;

    /** Messages and comments. */
    public static final int LONGEST_TEXT = 8000;

    private static final int ADDRESS_LINES = 5;
    private static final Pattern BOOKS_ID = Pattern.compile("-?[0-9]{1,18}");

    private final List<Violation> violations = new ArrayList<>();

    public void revision(@Nullable Revision revision) {
        if (revision == null) {
            add("revision", "is required");
        } else if (revision.billingVersion() < 0 || revision.settingsVersion() < 0) {
            add("revision", "must have versions of at least 0");
        }
    }

    /** False, and noted: it is missing. */
    public boolean given(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(field, "is required");
            return false;
        }
        return true;
    }

    /** An id of the books. */
    public void booksId(String field, String id) {
        if (given(field, id)) {
            holds(BOOKS_ID.matcher(id).matches(), field, "must be an id of the books");
        }
    }

    /** One for each invoice, and each above zero. */
    public void allocations(String field, List<Allocation> allocations) {
        for (int at = 0; at < allocations.size(); at++) {
            allocation(field + "[" + at + "].", allocations.get(at));
        }
        long invoices = allocations.stream().map(Allocation::invoice).distinct().count();
        holds(invoices == allocations.size(), field, "must name each invoice once");
    }

    private void allocation(String path, Allocation allocation) {
        given(path + "invoice", allocation.invoice());
        aboveZero(path + "amount", allocation.amount());
    }

    /** An amount that is given. */
    public void aboveZero(String field, Money amount) {
        if (given(field, amount)) {
            holds(amount.amount().signum() > 0, field, "must be above zero");
        }
    }

    public void address(String field, List<String> lines) {
        if (lines.size() > ADDRESS_LINES) {
            add(field, "must have at most 5 lines");
        }
        for (int line = 0; line < lines.size(); line++) {
            longest(field + "[" + line + "]", lines.get(line), LONG_TEXT);
        }
    }

    public void longest(String field, @Nullable String value, int length) {
        if (value != null && value.strip().length() > length) {
            add(field, "must have at most " + length + " characters");
        }
    }

    public void holds(boolean rule, String field, String message) {
        if (!rule) {
            add(field, message);
        }
    }

    public void add(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /**
     * @throws ProblemException if anything is wrong; it names every field at fault
     */
    public void end() {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
