package org.sageonesync.localstack.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What listens on a port in the stack. */
public enum Server {
    GATEWAY(8080),
    CUSTOMERS(8081),
    INVOICES(8082),
    PAYMENTS(8083),
    MAPPING(8084),
    SANDBOX(8090),
    CONTROL(8099),
    KAFKA(9092),
    POSTGRES(5433);

    private final int usualPort;

    Server(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    /** Its name on the command line, in the logs and in the reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The environment variable that moves its port. */
    String variable() {
        return name() + "_PORT";
    }

    static Server labelled(String label) {
        return Arrays.stream(values())
                .filter(server -> server.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UsageError(
                                        "there is no server %s; there are %s"
                                                .formatted(label, labels())));
    }

    private static String labels() {
        return Arrays.stream(values()).map(Server::label).collect(Collectors.joining(", "));
    }
}
