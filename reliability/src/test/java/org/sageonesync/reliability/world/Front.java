package org.sageonesync.reliability.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.sageonesync.contracts.CompanyKey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The address of all gateways. Requests go round all that are open; those of a company may be led
 * to one. When a gateway is taken away, what it has not answered is dropped without an answer.
 */
final class Front implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/v1/companies/([^/]+)/.*");
    private static final Set<String> HEADERS = Set.of("content-type", "accept");

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Holds up that record only: the company's test is over, and its gateway gone with it. */
    private static final int NOBODY_THERE = 500;

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> open = new CopyOnWriteArrayList<>();
    private final Map<CompanyKey, URI> led = new ConcurrentHashMap<>();
    private final Set<Passing> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Front() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    static Optional<CompanyKey> company(String path) {
        var matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(new CompanyKey(matcher.group(1))) : Optional.empty();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void open(URI gateway) {
        open.add(gateway);
    }

    void lead(CompanyKey company, URI gateway) {
        led.put(company, gateway);
    }

    void drop(URI gateway) {
        open.remove(gateway);
        led.values().removeIf(gateway::equals);
        underWay.stream()
                .filter(passing -> passing.to.equals(gateway))
                .forEach(passing -> passing.request.cancel(true));
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var gateway = gateway(exchange.getRequestURI().getPath());
            if (gateway.isPresent()) {
                pass(exchange, gateway.get());
            } else {
                exchange.sendResponseHeaders(NOBODY_THERE, -1);
            }
        } catch (RuntimeException _) {
            // Closed without an answer, like the connection to a program that has died.
        }
    }

    private void pass(HttpExchange exchange, URI gateway) throws IOException {
        var passing =
                new Passing(
                        gateway,
                        client.sendAsync(request(exchange, gateway), BodyHandlers.ofByteArray()));
        underWay.add(passing);
        try {
            answer(exchange, passing.request.join());
        } finally {
            underWay.remove(passing);
        }
    }

    private Optional<URI> gateway(String path) {
        return company(path).map(led::get).or(this::next);
    }

    private Optional<URI> next() {
        var all = List.copyOf(open);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(Math.floorMod(turn.getAndIncrement(), all.size())));
    }

    private static HttpRequest request(HttpExchange exchange, URI gateway) throws IOException {
        var builder =
                HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI().toString()))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> builder.header(name, value));
                            }
                        });
        return builder.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
            throws IOException {
        response.headers()
                .firstValue("content-type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        response.headers()
                .firstValue("retry-after")
                .ifPresent(wait -> exchange.getResponseHeaders().add("Retry-After", wait));
        var body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** A request that has no answer yet. */
    private static final class Passing {
        private final URI to;
        private final CompletableFuture<HttpResponse<byte[]>> request;

        Passing(URI to, CompletableFuture<HttpResponse<byte[]>> request) {
            this.to = to;
            this.request = request;
        }
    }
}
