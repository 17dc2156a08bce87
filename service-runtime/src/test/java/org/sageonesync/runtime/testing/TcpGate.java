package org.sageonesync.runtime.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP address in front of a server that a test can shut and open again: shut, it drops every
 * connection and refuses new ones; held, it keeps connections and lets nothing through.
 */
public final class TcpGate implements AutoCloseable {

    private static final int BUFFER = 16_384;
    private static final int FIRST_OF_CLIENTS = 32_768;
    private static final int LOWEST_FREE = 15_000;

    private final String host;
    private final int targetPort;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch passage = new CountDownLatch(0);
    private @Nullable ServerSocket listener;

    private TcpGate(String host, int targetPort) {
        this.host = host;
        this.targetPort = targetPort;
        this.port = freePort();
    }

    /** One that no client is given, which could take it while the gate is shut. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_FREE, FIRST_OF_CLIENTS)
                .filter(TcpGate::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * A gate that is still shut.
     *
     * @param host the server's host
     * @param port the server's port
     * @return the gate
     */
    public static TcpGate shutBefore(String host, int port) {
        return new TcpGate(host, port);
    }

    /**
     * The port to connect to, on localhost.
     *
     * @return the same port, shut or open
     */
    public int port() {
        return port;
    }

    /** Lets connections through. */
    public synchronized void open() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = opened;
            Thread.ofVirtual().start(() -> accept(opened));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps what is sent in either direction, and accepts connections that get no answer. */
    public synchronized void hold() {
        passage = new CountDownLatch(1);
    }

    /** Lets through what was kept, and all else. */
    public synchronized void release() {
        passage.countDown();
    }

    /** Drops every connection, with what was kept, and refuses new ones. */
    public synchronized void shut() {
        if (listener != null) {
            drop(listener);
            listener = null;
        }
        sockets.forEach(TcpGate::drop);
        sockets.clear();
        passage.countDown();
    }

    @Override
    public void close() {
        shut();
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                connect(opened.accept());
            }
        } catch (IOException _) {
            drop(opened);
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            var server = new Socket(host, targetPort);
            sockets.add(server);
            Thread.ofVirtual().start(() -> copy(client, server));
            Thread.ofVirtual().start(() -> copy(server, client));
        } catch (IOException _) {
            drop(client);
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[BUFFER];
            for (var n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                passage.await();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException _) {
            drop(to);
        }
    }

    private static void drop(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
