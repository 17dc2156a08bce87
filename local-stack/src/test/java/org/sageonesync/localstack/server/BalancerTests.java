package org.sageonesync.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.process.StackFailure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** With real sockets. */
class BalancerTests {

    private final List<HttpServer> replicas = new ArrayList<>();

    @AfterEach
    void stop() {
        replicas.forEach(one -> one.stop(0));
    }

    @Test
    void sharesConnectionsOut() throws IOException {
        try (var balancer = Balancer.start(0, List.of(replica("one"), replica("two")))) {
            assertThat(answers(balancer, 4)).containsExactlyInAnyOrder("one", "one", "two", "two");
        }
    }

    @Test
    void passesOverAReplicaThatDoesNotListen() throws IOException {
        int first = replica("one");
        int second = replica("two");
        replicas.getFirst().stop(0);

        try (var balancer = Balancer.start(0, List.of(first, second))) {
            assertThat(answers(balancer, 3)).containsOnly("two");
        }
    }

    @Test
    void endsTheConnectionOfAReplicaThatDies() throws IOException {
        try (var replica = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var balancer = Balancer.start(0, List.of(replica.getLocalPort()));
                var client = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
            replica.accept().close();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        int taken = replica("one");

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Balancer.start(taken, List.of(1)))
                .withMessageContaining(Integer.toString(taken));
    }

    /** Each on a connection of its own. */
    private static List<String> answers(Balancer balancer, int count) {
        var api = new Api("http://localhost:" + balancer.port());
        return IntStream.range(0, count)
                .mapToObj(_ -> api.get("/").path("name").asString())
                .toList();
    }

    private int replica(String name) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body =
                            "{\"name\": \"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Connection", "close");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        replicas.add(server);
        return server.getAddress().getPort();
    }
}
