package org.sageonesync.runtime.web;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.contracts.problem.Violation;
import org.springframework.http.HttpStatus;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A refusal that a controller throws, answered as a problem (RFC 9457). Everything in it is shown
 * to the caller: no secret belongs here.
 */
public final class ProblemException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;
    private final @Nullable Duration retryAfter;

    /**
     * @param status the HTTP status
     * @param type one of {@link ProblemTypes}
     * @param title what kind of thing went wrong, the same for every problem of this type
     * @param detail what went wrong this time and what to do, in sentences
     * @param violations what is wrong with which field; may be empty
     * @param extensions further members of the answer; may be empty
     * @param retryAfter sent as {@code Retry-After}, in whole seconds rounded up; null: not sent
     */
    public ProblemException(
            HttpStatus status,
            String type,
            String title,
            String detail,
            List<Violation> violations,
            Map<String, Object> extensions,
            @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
        this.retryAfter = retryAfter;
    }

    /**
     * A refusal with neither violations nor extensions.
     *
     * @param status the HTTP status
     * @param type one of {@link ProblemTypes}
     * @param title what kind of thing went wrong
     * @param detail what went wrong this time and what to do
     */
    public ProblemException(HttpStatus status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), Map.of(), null);
    }

    /**
     * A 404.
     *
     * @param detail what there is not
     * @return the refusal
     */
    public static ProblemException notFound(String detail) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, ProblemTypes.NOT_FOUND, Problems.NOT_FOUND_TITLE, detail);
    }

    /**
     * A 400 that names every field at fault.
     *
     * @param violations what is wrong with which field; at least one
     * @return the refusal
     */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                ProblemTypes.INVALID_REQUEST,
                Problems.INVALID_TITLE,
                Problems.sentence(violations),
                violations,
                Map.of(),
                null);
    }

    /**
     * A 503 with {@code Retry-After}.
     *
     * @param detail what cannot be reached
     * @param retryAfter when another try makes sense
     * @return the refusal
     */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemTypes.UNAVAILABLE,
                Problems.UNAVAILABLE_TITLE,
                detail,
                List.of(),
                Map.of(),
                retryAfter);
    }

    Problem problem() {
        return new Problem(
                status,
                type,
                title,
                String.valueOf(getMessage()),
                violations,
                extensions,
                retryAfter);
    }
}
