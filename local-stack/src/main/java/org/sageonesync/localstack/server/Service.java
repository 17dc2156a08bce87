package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.Server;

import java.util.HashMap;
import java.util.Map;

/**
 * A Spring Boot process of the stack.
 *
 * @param name of the process
 * @param port that it listens on
 * @param module whose executable archive it runs
 */
record Service(
        Server server,
        String name,
        int port,
        String module,
        String heap,
        Map<String, String> environment) {

    Service {
        environment = Map.copyOf(environment);
    }

    /** One more of the same, on a port of its own. */
    Service replica(int number, int ownPort) {
        return new Service(
                server,
                number == 1 ? name : name + "-" + number,
                ownPort,
                module,
                heap,
                environment);
    }

    /** What it is told by its environment. */
    Map<String, String> settings() {
        var settings = new HashMap<>(environment);
        settings.put("SERVER_PORT", Integer.toString(port));
        return settings;
    }

    /** Its base address on this machine. */
    String url() {
        return "http://localhost:" + port;
    }

    /** Answers 200 once it can do its work. */
    String readiness() {
        return server == Server.SANDBOX ? "/sandbox/health" : "/actuator/health/readiness";
    }
}
