package org.sageonesync.runtime.web;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.Violation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A problem on its way to becoming an answer. */
record Problem(
        HttpStatusCode status,
        String type,
        String title,
        String detail,
        List<Violation> violations,
        Map<String, Object> extensions,
        @Nullable Duration retryAfter) {

    Problem(HttpStatusCode status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), Map.of(), null);
    }

    ResponseEntity<ProblemDetail> answer(String path, HttpHeaders headers) {
        var answer =
                ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(retryAfter)));
        }
        return answer.body(body(path));
    }

    private ProblemDetail body(String path) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(type));
        body.setTitle(title);
        body.setInstance(URI.create(path));
        extensions.forEach(body::setProperty);
        if (!violations.isEmpty()) {
            body.setProperty("violations", violations);
        }
        return body;
    }

    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
