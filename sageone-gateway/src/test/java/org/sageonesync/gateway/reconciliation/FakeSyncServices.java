package org.sageonesync.gateway.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sync services that remember what they were asked, and say of every month the same. */
final class FakeSyncServices implements AutoCloseable {

    private final HttpServer server;
    private final List<String> resyncs = new CopyOnWriteArrayList<>();
    private volatile String period = "{}";
    private volatile int status = 200;

    FakeSyncServices() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/resyncs", this::resync);
        server.createContext("/v1/periods", exchange -> answer(exchange, status, period));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The bodies of the resyncs that were asked for. */
    List<String> resyncs() {
        return resyncs;
    }

    void say(int code, String text) {
        status = code;
        period = text;
    }

    private void resync(HttpExchange exchange) throws IOException {
        resyncs.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, status == 200 ? 202 : status, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var type = status < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
