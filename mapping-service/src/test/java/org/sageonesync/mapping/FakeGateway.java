package org.sageonesync.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A gateway that answers what a test tells it to, by path. */
final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    FakeGateway() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void lists(String company, String list, String json) {
        answers.put(path(company, list), new Answer(200, "application/json", json, null));
    }

    void refuses(String company, String list, int status, String type, String retryAfter) {
        var body =
                """
                {"type": "%s", "title": "Not now", "detail": "No call is free.", "status": %d}
                """
                        .formatted(type, status);
        answers.put(
                path(company, list),
                new Answer(status, "application/problem+json", body, retryAfter));
    }

    void breaksDown(String company, String list) {
        answers.put(path(company, list), new Answer(500, "text/html", "<h1>oops</h1>", null));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String path(String company, String list) {
        return "/v1/companies/" + company + "/" + list;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var answer =
                    answers.getOrDefault(path, new Answer(200, "application/json", "[]", null));
            exchange.getResponseHeaders().add("Content-Type", answer.contentType());
            if (answer.retryAfter() != null) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
            }
            var body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(
            int status, String contentType, String body, @Nullable String retryAfter) {}
}
