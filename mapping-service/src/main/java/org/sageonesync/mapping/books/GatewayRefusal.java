package org.sageonesync.mapping.books;

import org.sageonesync.contracts.problem.ProblemTypes;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.http.RemoteProblem;
import org.sageonesync.runtime.http.RemoteUnavailable;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What the gateway refuses, refused in the same words. */
final class GatewayRefusal {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private GatewayRefusal() {}

    static ProblemException of(RemoteFailure failure) {
        return switch (failure) {
            case RemoteProblem problem -> of(problem);
            case RemoteUnavailable _ ->
                    ProblemException.unavailable(
                            "The gateway cannot be reached; try again in a few seconds.", RETRY);
        };
    }

    private static ProblemException of(RemoteProblem problem) {
        var status = HttpStatus.resolve(problem.status());
        var type = problem.type();
        if (type == null || status == null) {
            return new ProblemException(
                    HttpStatus.BAD_GATEWAY,
                    ProblemTypes.ACCOUNTING_FAULT,
                    "The gateway is not understood",
                    "The gateway answered with status %d.".formatted(problem.status()));
        }
        var title = Objects.requireNonNullElse(problem.title(), status.getReasonPhrase());
        return new ProblemException(
                status,
                type,
                title,
                Objects.requireNonNullElse(problem.detail(), title),
                problem.violations(),
                Map.of(),
                problem.retryAfter());
    }
}
