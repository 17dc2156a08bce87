package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.time.Duration;

/** A result as HTTP says it. */
public final class Answers {

    private Answers() {}

    /**
     * The status that {@link PostingResult} documents, and {@code Retry-After} where there is one.
     */
    public static ResponseEntity<PostingResult> of(PostingResult result) {
        var response = ResponseEntity.status(status(result));
        var wait = retryAfter(result);
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait)));
        }
        return response.body(result);
    }

    private static HttpStatus status(PostingResult result) {
        return switch (result) {
            case PostingResult.Posted posted -> status(posted.change());
            case PostingResult.Incomplete incomplete -> status(incomplete.change());
            case PostingResult.NeverPosted _, PostingResult.Planned _ -> HttpStatus.OK;
            case PostingResult.InFlight _, PostingResult.Uncertain _ -> HttpStatus.ACCEPTED;
            case PostingResult.Superseded _ -> HttpStatus.CONFLICT;
            case PostingResult.Rejected _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case PostingResult.DependencyMissing _ -> HttpStatus.FAILED_DEPENDENCY;
            case PostingResult.NotNow notNow -> status(notNow.reason().code());
        };
    }

    private static HttpStatus status(Change change) {
        return change == Change.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    }

    private static HttpStatus status(ReasonCode code) {
        return switch (code) {
            case OUT_OF_BUDGET, SAGEONE_BLOCKED, QUEUED -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static @Nullable Duration retryAfter(PostingResult result) {
        return switch (result) {
            case PostingResult.InFlight(var wait) -> wait;
            case PostingResult.Uncertain(_, var wait, _) -> wait;
            case PostingResult.DependencyMissing(_, var wait) -> wait;
            case PostingResult.NotNow(_, var wait) -> wait;
            case PostingResult.Posted _,
                    PostingResult.Incomplete _,
                    PostingResult.NeverPosted _,
                    PostingResult.Superseded _,
                    PostingResult.Rejected _,
                    PostingResult.Planned _ ->
                    null;
        };
    }

    private static long wholeSeconds(Duration wait) {
        return Math.ceilDiv(wait.toMillis(), 1000L);
    }
}
