package org.sageonesync.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.problem.Violation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class HttpInterfacesTests {

    record Thing(String name, @Nullable Integer size) {}

    interface Things {
        @GetExchange("/thing?key=secret")
        ResponseEntity<Thing> thing();

        @GetExchange("/thing")
        Thing plainThing();

        @PutExchange("/thing")
        ResponseEntity<Thing> put(@RequestBody Thing thing);
    }

    private final HttpInterfaces interfaces =
            new HttpInterfaces(WebClient.builder(), JsonMapper.builder().build());
    private final AtomicInteger calls = new AtomicInteger();
    private @Nullable DisposableServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.disposeNow();
        }
    }

    @Test
    void readsAResultWhateverItsStatus() {
        var things = things(answer(422, "application/json", "{\"name\":\"refused\",\"size\":3}"));

        var answer = things.put(new Thing("x", null));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).isEqualTo(new Thing("refused", 3));
    }

    @Test
    void aProblemIsThrownWithAllItSays() {
        var things =
                things(
                        answer(
                                429,
                                "application/problem+json",
                                """
                                {"type": "urn:x", "title": "No call is free", "detail": "Try later.",
                                 "company": "acme", "violations": [{"field": "f", "message": "m"}]}
                                """));

        assertThatExceptionOfType(RemoteProblem.class)
                .isThrownBy(things::thing)
                .withMessage("GET /thing was answered with 429: Try later.")
                .asInstanceOf(type(RemoteProblem.class))
                .satisfies(
                        problem -> {
                            assertThat(problem.status()).isEqualTo(429);
                            assertThat(problem.type()).isEqualTo("urn:x");
                            assertThat(problem.detail()).isEqualTo("Try later.");
                            assertThat(problem.violations())
                                    .containsExactly(new Violation("f", "m"));
                            assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(7));
                        });
    }

    @Test
    void anythingElseIsAProblemWithoutADetail() {
        var things = things(answer(502, "text/html", "<html>secret</html>"));

        assertThatExceptionOfType(RemoteProblem.class)
                .isThrownBy(things::plainThing)
                .withMessage("GET /thing was answered with 502: no problem detail")
                .satisfies(problem -> assertThat(problem.detail()).isNull());
    }

    @Test
    void aMalformedProblemIsStillAProblem() {
        var things = things(answer(400, "application/problem+json", "not json"));

        assertThatExceptionOfType(RemoteProblem.class)
                .isThrownBy(things::thing)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void aRefusedConnectionIsUnavailable() {
        var things = interfaces.create(Things.class, "http://localhost:1", Duration.ofSeconds(2));

        assertThatExceptionOfType(RemoteUnavailable.class)
                .isThrownBy(things::thing)
                .withMessage(
                        "http://localhost:1 is not reachable (connection refused or timed out).");
    }

    @Test
    void aSilentServerIsUnavailableAfterTheTimeout() {
        var things = things(response -> response.sendString(Mono.never()).then());

        assertThatExceptionOfType(RemoteUnavailable.class)
                .isThrownBy(things::thing)
                .withMessageContaining("did not answer within PT0.5S");
    }

    @Test
    void aConnectionThatIsDroppedIsUnavailableAndTheRequestIsNotRepeated() {
        var things =
                things(
                        response -> {
                            response.withConnection(connection -> connection.dispose());
                            return Mono.never();
                        });

        assertThatExceptionOfType(RemoteUnavailable.class)
                .isThrownBy(() -> things.put(new Thing("x", 1)))
                .withMessageContaining("gave no complete answer");
        assertThat(calls).hasValue(1);
    }

    private Things things(Answer answer) {
        server =
                HttpServer.create()
                        .port(0)
                        .handle(
                                (request, response) -> {
                                    calls.incrementAndGet();
                                    return request.receive()
                                            .aggregate()
                                            .then(Mono.defer(() -> answer.to(response)));
                                })
                        .bindNow();
        return interfaces.create(
                Things.class, "http://localhost:" + server.port(), Duration.ofMillis(500));
    }

    private static Answer answer(int status, String contentType, String body) {
        return response ->
                response.status(status)
                        .header("Content-Type", contentType)
                        .header("Retry-After", "7")
                        .sendString(Mono.just(body))
                        .then();
    }

    private interface Answer {
        Mono<Void> to(HttpServerResponse response);
    }
}
