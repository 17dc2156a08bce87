package org.sageonesync.runtime.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapter;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

import reactor.core.publisher.Mono;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Turns every way in which no complete answer came into {@link RemoteUnavailable}. */
final class UnavailableTranslation extends ReactorHttpExchangeAdapterDecorator {

    /** For a free connection, the connecting and the reading of the body, beside the answer. */
    private static final Duration AROUND_THE_ANSWER = Duration.ofSeconds(5);

    private final String baseUrl;
    private final Duration timeout;

    UnavailableTranslation(ReactorHttpExchangeAdapter adapter, String baseUrl, Duration timeout) {
        super(adapter);
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    @Override
    public Mono<Void> exchangeForMono(HttpRequestValues request) {
        return translated(super.exchangeForMono(request));
    }

    @Override
    public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues request) {
        return translated(super.exchangeForHeadersMono(request));
    }

    @Override
    public <T> Mono<T> exchangeForBodyMono(
            HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return translated(super.exchangeForBodyMono(request, type));
    }

    @Override
    public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues request) {
        return translated(super.exchangeForBodilessEntityMono(request));
    }

    @Override
    public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(
            HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return translated(super.exchangeForEntityMono(request, type));
    }

    private <T> Mono<T> translated(Mono<T> answer) {
        return answer.timeout(timeout.multipliedBy(2).plus(AROUND_THE_ANSWER))
                .onErrorMap(failure -> !(failure instanceof RemoteFailure), this::unavailable);
    }

    private RemoteUnavailable unavailable(Throwable failure) {
        return new RemoteUnavailable(baseUrl + " " + sentence(root(failure)), failure);
    }

    private String sentence(Throwable root) {
        return switch (root) {
            case ConnectException _ -> "is not reachable (connection refused or timed out).";
            case UnknownHostException _ -> "is not reachable (unknown host).";
            case TimeoutException _ -> "did not answer within " + timeout + ".";
            case io.netty.handler.timeout.TimeoutException _ ->
                    "did not answer within " + timeout + ".";
            default -> "gave no complete answer (" + root.getClass().getSimpleName() + ").";
        };
    }

    private static Throwable root(Throwable failure) {
        @Nullable Throwable cause =
                failure instanceof WebClientException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }
}
