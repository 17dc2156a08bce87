package org.sageonesync.mapping.company;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.ETag;

import java.util.List;

/** Under which circumstances a change may be made (RFC 9110, section 13). */
public sealed interface Precondition {

    /** {@code If-Match: *}: the company is there. */
    record Exists() implements Precondition {}

    /**
     * {@code If-Match} with tags: the company has one of these versions.
     *
     * @param versions may be empty, if no tag can be one of ours
     */
    record IsAt(List<Long> versions) implements Precondition {

        public IsAt {
            versions = List.copyOf(versions);
        }
    }

    /**
     * No {@code If-Match}: the company is not there yet.
     *
     * @param said whether {@code If-None-Match: *} says so
     */
    record IsNew(boolean said) implements Precondition {}

    /**
     * Reads a request's headers.
     *
     * @throws ProblemException 400 if they cannot be understood
     */
    static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null) {
            return new IsNew("*".equals(ifNoneMatch));
        }
        var tags = ETag.parse(ifMatch);
        if (tags.isEmpty()) {
            throw ProblemException.invalid(
                    List.of(new Violation("If-Match", "must be an ETag such as \"7\", or *")));
        }
        return tags.stream().anyMatch(ETag::isWildcard)
                ? new Exists()
                : new IsAt(tags.stream().flatMap(tag -> version(tag).stream()).toList());
    }

    /** A weak tag never matches. */
    private static List<Long> version(ETag tag) {
        try {
            return tag.weak() ? List.of() : List.of(Long.valueOf(tag.tag()));
        } catch (NumberFormatException _) {
            return List.of();
        }
    }
}
