package org.sageonesync.runtime.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/** Answers every failure of a request as {@code application/problem+json}. */
@RestControllerAdvice
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> answer(Exception failure, ServerWebExchange exchange) {
        return problems.of(failure)
                .answer(exchange.getRequest().getPath().value(), headers(failure));
    }

    /** Such as {@code Allow} of a 405. */
    private static HttpHeaders headers(Exception failure) {
        return failure instanceof ErrorResponse refusal ? refusal.getHeaders() : HttpHeaders.EMPTY;
    }
}
