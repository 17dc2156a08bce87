package org.sageonesync.runtime.web;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

/** Answers what failed outside of any controller, such as in a filter, in the same form. */
final class ProblemFallback implements WebExceptionHandler {

    private final Problems problems;
    private final JsonMapper json;

    ProblemFallback(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var answer =
                problems.of(failure)
                        .answer(exchange.getRequest().getPath().value(), HttpHeaders.EMPTY);
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        // Reactor Netty 1.3.6 may stop reading a kept connection if a request that it had queued is
        // answered before the call that hands it over returns (its issue 4361).
        return response.writeWith(
                Mono.fromSupplier(
                                () ->
                                        response.bufferFactory()
                                                .wrap(json.writeValueAsBytes(answer.getBody())))
                        .subscribeOn(Schedulers.parallel()));
    }
}
