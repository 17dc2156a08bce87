package org.sageonesync.mapping.company;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.web.ProblemException;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who makes a change, as the caller says in {@code X-Actor}; the history shows it, nothing is
 * decided by it.
 *
 * @param name 1 to 100 printable characters; null if the caller does not say
 */
public record Actor(@Nullable String name) {

    /** The header's name. */
    public static final String HEADER = "X-Actor";

    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,100}");

    /**
     * Reads a request's header.
     *
     * @throws ProblemException 400 if it is not printable, or too long
     */
    public static Actor of(@Nullable String header) {
        if (header != null && !VALID.matcher(header).matches()) {
            throw ProblemException.invalid(
                    List.of(new Violation(HEADER, "must be 1 to 100 printable characters")));
        }
        return new Actor(header);
    }
}
