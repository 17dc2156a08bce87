package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.Server;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many processes of each service there are; one where nothing is said. */
public record Replicas(Map<Server, Integer> counts) {

    public static final Replicas NONE = new Replicas(Map.of());

    public Replicas {
        counts = Map.copyOf(counts);
    }

    /** Two of each of these. */
    public static Replicas twoOf(Server... servers) {
        return new Replicas(Stream.of(servers).collect(Collectors.toMap(one -> one, _ -> 2)));
    }

    int of(Server server) {
        return counts.getOrDefault(server, 1);
    }
}
