package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.process.Command;

import java.time.Duration;
import java.util.HashMap;

/** How many processes a trial takes, and what they are told besides. */
final class TrialServers {

    /** As Kubernetes gives them. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** A replica that was killed leaves its partitions to the others after this. */
    private static final String SESSION =
            """
            {"spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms": "10000"}""";

    private TrialServers() {}

    static Replicas replicas(Trial trial) {
        return switch (trial) {
            case Trial.None _ -> Replicas.NONE;
            case Trial.Chaos _ -> Replicas.twoOf(Server.GATEWAY, Server.INVOICES);
            case Trial.Rolling _ ->
                    Replicas.twoOf(
                            Server.GATEWAY,
                            Server.CUSTOMERS,
                            Server.INVOICES,
                            Server.PAYMENTS,
                            Server.MAPPING);
        };
    }

    static Command adjusted(Trial trial, Command command) {
        if (trial.equals(Trial.NONE)) {
            return command;
        }
        var environment = new HashMap<>(command.environment());
        environment.put("SPRING_APPLICATION_JSON", SESSION);
        return new Command(
                command.name(),
                command.words(),
                environment,
                command.stopSignal(),
                GRACE,
                command.foundation());
    }
}
