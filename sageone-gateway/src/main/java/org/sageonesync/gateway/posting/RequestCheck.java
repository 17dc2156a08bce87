package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.web.ProblemException;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, against the lengths SageOne allows. */
public final class RequestCheck {

    /** Most texts of SageOne. */
    public static final int LONG_TEXT = 100;

    /** Telephone numbers and tax references. */
    public static final int SHORT_TEXT = 30;

    private static final int ADDRESS_LINES = 5;

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
