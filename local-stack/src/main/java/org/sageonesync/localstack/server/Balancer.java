package org.sageonesync.localstack.server;

import org.sageonesync.localstack.process.StackFailure;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shares the connections to one port out to the replicas behind it, as a Kubernetes service would:
 * in turn, and none to one that does not listen.
 */
final class Balancer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Integer> replicas;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Balancer(ServerSocket server, List<Integer> replicas) {
        this.server = server;
        this.replicas = List.copyOf(replicas);
    }

    /** Listens on the port from now on. */
    static Balancer start(int port, List<Integer> replicas) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            var balancer = new Balancer(server, replicas);
            balancer.threads.execute(balancer::accept);
            return balancer;
        } catch (IOException e) {
            throw new StackFailure("port %d cannot be listened on: %s".formatted(port, e), e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException _) {
                // Closed, which ends the loop; or a client that has given up.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket replica = connect()) {
            replica.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            threads.execute(() -> copy(client, replica));
            replica.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // Either side has gone: both connections end.
        }
    }

    private static void copy(Socket client, Socket replica) {
        try {
            client.getInputStream().transferTo(replica.getOutputStream());
            replica.shutdownOutput();
        } catch (IOException _) {
            close(replica);
        }
    }

    /** To the next replica that listens. */
    private Socket connect() throws IOException {
        int first = next.getAndIncrement();
        IOException refusal = new IOException("there is no replica");
        for (int i = 0; i < replicas.size(); i++) {
            int port = replicas.get(Math.floorMod(first + i, replicas.size()));
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException e) {
                refusal = e;
            }
        }
        throw refusal;
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }

    @Override
    public void close() {
        close(server);
        threads.shutdownNow();
    }
}
