package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.Server;

import java.util.Map;

/**
 * A Spring Boot process of the stack.
 *
 * @param module whose executable archive it runs
 */
record Service(Server server, String module, String heap, Map<String, String> environment) {

    Service {
        environment = Map.copyOf(environment);
    }

    /** Answers 200 once it can do its work. */
    String readiness() {
        return server == Server.SANDBOX ? "/sandbox/health" : "/actuator/health/readiness";
    }
}
