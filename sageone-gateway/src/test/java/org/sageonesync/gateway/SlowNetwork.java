package org.sageonesync.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The network between the gateway and SageOne: every request, and every reply, is under way for a
 * random time of its own.
 */
public final class SlowNetwork implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final ServerSocket listener;
    private final int target;
    private final long mostNanos;
    private final Random random = new Random(7);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private SlowNetwork(ServerSocket listener, int target, Duration most) {
        this.listener = listener;
        this.target = target;
        this.mostNanos = most.toNanos();
    }

    /** In front of a server on this machine; nothing is under way for longer than {@code most}. */
    public static SlowNetwork to(int port, Duration most) {
        try {
            var listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
            var network = new SlowNetwork(listener, port, most);
            Thread.ofVirtual().start(network::accept);
            return network;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same address, by way of this network. */
    public URI over(URI address) {
        return URI.create(
                "http://localhost:%d%s".formatted(listener.getLocalPort(), address.getPath()));
    }

    @Override
    public void close() {
        end(listener);
        sockets.forEach(SlowNetwork::end);
    }

    private void accept() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (IOException _) {
            close();
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            carry(from.getInputStream(), to.getOutputStream());
        } catch (IOException _) {
            sockets.remove(from);
        }
    }

    private void carry(InputStream from, OutputStream to) throws IOException {
        var chunk = new byte[CHUNK];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            delay();
            to.write(chunk, 0, read);
            to.flush();
        }
    }

    private void delay() {
        var later =
                CompletableFuture.delayedExecutor(random.nextLong(mostNanos), TimeUnit.NANOSECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
