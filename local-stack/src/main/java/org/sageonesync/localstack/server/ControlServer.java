package org.sageonesync.localstack.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;

/**
 * Lets the user stop a service and start it again, to see what the others do meanwhile: {@code POST
 * /services/{name}/stop} and {@code POST /services/{name}/start}, from this machine only. Each
 * answers 204 once it is done, 404 for a name that is no service.
 */
public final class ControlServer implements AutoCloseable {

    private final HttpServer server;
    private final Stack stack;

    private ControlServer(HttpServer server, Stack stack) {
        this.server = server;
        this.stack = stack;
    }

    public static ControlServer start(Stack stack, int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var server = HttpServer.create(address, 0);
            var control = new ControlServer(server, stack);
            server.createContext("/services/", control::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 405, "only POST is understood here");
                return;
            }
            String[] words = exchange.getRequestURI().getPath().split("/", -1);
            act(words[2], words.length == 4 ? words[3] : "");
            exchange.sendResponseHeaders(204, -1);
        } catch (NoSuchElementException e) {
            answer(exchange, 404, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            answer(exchange, 500, String.valueOf(e.getMessage()));
        }
    }

    private void act(String service, String act) {
        switch (act) {
            case "stop" -> stack.stop(service);
            case "start" -> stack.startAgain(service);
            default -> throw new NoSuchElementException("there are stop and start");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
