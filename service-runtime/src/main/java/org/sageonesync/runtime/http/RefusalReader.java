package org.sageonesync.runtime.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;

import reactor.core.publisher.Mono;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** Tells a result with an error status from a refusal, and reads the refusal. */
final class RefusalReader {

    private final ObjectReader problems;

    RefusalReader(JsonMapper json) {
        this.problems =
                json.readerFor(RemoteProblem.Body.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The refusal; empty if the body is a result and is to be read as one. */
    Mono<RemoteProblem> read(ClientResponse response) {
        var type = response.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            return Mono.empty();
        }
        if (MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type)) {
            return response.bodyToMono(byte[].class)
                    .map(this::parsed)
                    .defaultIfEmpty(RemoteProblem.Body.NONE)
                    .map(body -> problem(response, body));
        }
        return response.releaseBody()
                .then(Mono.fromSupplier(() -> problem(response, RemoteProblem.Body.NONE)));
    }

    private RemoteProblem.Body parsed(byte[] body) {
        try {
            return problems.readValue(body);
        } catch (JacksonException _) {
            return RemoteProblem.Body.NONE;
        }
    }

    /** Named by method and path; the query may carry what does not belong into a log. */
    private static RemoteProblem problem(ClientResponse response, RemoteProblem.Body body) {
        var request = response.request();
        var call = request.getMethod() + " " + request.getURI().getPath();
        return new RemoteProblem(call, response.statusCode(), body, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(ClientResponse response) {
        var header = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip())));
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
