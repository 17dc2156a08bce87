package org.sageonesync.localstack.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.process.StackFailure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

class ApiTests {

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "0");
                    exchange.sendResponseHeaders(statuses.remove(), -1);
                    exchange.close();
                });
        server.start();
        api = new Api("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainWhereSageOnesCallsAreUsedUp() {
        statuses.addAll(List.of(429, 429, 200));

        api.post("/imports", Map.of());

        assertThat(statuses).isEmpty();
    }

    @Test
    void saysWhatWasAnsweredToEverythingElse() {
        statuses.add(409);

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> api.post("/imports", Map.of()))
                .withMessageContaining("/imports answered 409");
    }
}
