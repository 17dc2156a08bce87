package org.sageonesync.localstack.options;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which port each server listens on. */
public record Ports(Map<Server, Integer> byServer) {

    // From here on up, a connection's own end could get the port of a server that is away.
    private static final int FIRST_OF_CLIENTS = 32_768;
    private static final int LOWEST_FREE = 15_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    public Ports {
        byServer = Map.copyOf(byServer);
    }

    /** The usual ones, as the environment moves them. */
    static Ports usual(Map<String, String> environment) {
        var ports = new EnumMap<Server, Integer>(Server.class);
        for (Server server : Server.values()) {
            String moved = environment.get(server.variable());
            ports.put(
                    server, moved == null ? server.usualPort() : number(server.variable(), moved));
        }
        return new Ports(ports);
    }

    /** A free port for each. */
    static Ports free() {
        var ports = new EnumMap<Server, Integer>(Server.class);
        var free = freePorts(Server.values().length).iterator();
        for (Server server : Server.values()) {
            ports.put(server, free.next());
        }
        return new Ports(ports);
    }

    /**
     * Ports that nobody listens on, that no client is given, and that were not given here before.
     */
    public static List<Integer> freePorts(int count) {
        return new SecureRandom()
                .ints(LOWEST_FREE, FIRST_OF_CLIENTS)
                .filter(port -> !isTaken(port) && GIVEN.add(port))
                .limit(count)
                .boxed()
                .toList();
    }

    Ports moved(Server server, int port) {
        var ports = new EnumMap<Server, Integer>(byServer);
        ports.put(server, port);
        return new Ports(ports);
    }

    static int number(String where, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new UsageError("%s must be a port from 1 to 65535, but is %s".formatted(where, text));
    }

    public int of(Server server) {
        return Objects.requireNonNull(byServer.get(server));
    }

    /** Its base address on this machine. */
    public String url(Server server) {
        return "http://localhost:" + of(server);
    }

    /**
     * @throws UsageError naming every port that somebody listens on, and how to move it
     */
    public void requireFree() {
        List<String> taken =
                byServer.entrySet().stream()
                        .filter(entry -> isTaken(entry.getValue()))
                        .map(entry -> sentence(entry.getKey(), entry.getValue()))
                        .sorted()
                        .toList();
        if (!taken.isEmpty()) {
            throw new UsageError(String.join("\n", taken));
        }
    }

    private static String sentence(Server server, int port) {
        return "port %d (%s) is in use; move it with --port %s=PORT or %s=PORT, or all with --free-ports"
                .formatted(port, server.label(), server.label(), server.variable());
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
