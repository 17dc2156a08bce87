package org.sageonesync.runtime.http;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.Violation;
import org.springframework.http.HttpStatusCode;

import java.io.Serial;
import java.time.Duration;
import java.util.List;

/** The service answered with a refusal that is not a result of the interface. */
public final class RemoteProblem extends RemoteFailure {

    @Serial private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Body body;
    private final @Nullable Duration retryAfter;

    RemoteProblem(String call, HttpStatusCode status, Body body, @Nullable Duration retryAfter) {
        super("%s was answered with %d: %s".formatted(call, status.value(), body.sentence()));
        this.status = status.value();
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The problem's {@code type}.
     *
     * @return a URI such as the project's {@code urn:sageone-sync:problem:...}; null if the answer
     *     was not a problem
     */
    public @Nullable String type() {
        return body.type();
    }

    /**
     * The problem's {@code title}.
     *
     * @return what kind of thing went wrong; null if the answer was not a problem
     */
    public @Nullable String title() {
        return body.title();
    }

    /**
     * The problem's {@code detail}, or else its title.
     *
     * @return a text for people; null if the answer was not a problem
     */
    public @Nullable String detail() {
        return body.detail() == null ? body.title() : body.detail();
    }

    /**
     * Which fields were at fault.
     *
     * @return the violations; may be empty
     */
    public List<Violation> violations() {
        return body.violations() == null ? List.of() : body.violations();
    }

    /**
     * When another try makes sense, by {@code Retry-After}.
     *
     * @return the time from the answer on; null if the service did not say
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The members of a problem that are of use here. */
    record Body(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> violations) {

        static final Body NONE = new Body(null, null, null, null);

        String sentence() {
            if (detail != null) {
                return detail;
            }
            return title == null ? "no problem detail" : title;
        }
    }
}
