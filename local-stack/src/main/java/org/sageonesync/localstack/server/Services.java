package org.sageonesync.localstack.server;

import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What each Spring Boot process of the stack is told by its environment. */
final class Services {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HEAP = "192m";

    private final Ports ports;
    private final Limits limits;
    private final Map<Server, DatabaseAccess> databases =
            Map.of(
                    Server.GATEWAY, new DatabaseAccess("gateway", secret()),
                    Server.CUSTOMERS, new DatabaseAccess("customers", secret()),
                    Server.INVOICES, new DatabaseAccess("invoices", secret()),
                    Server.PAYMENTS, new DatabaseAccess("payments", secret()),
                    Server.MAPPING, new DatabaseAccess("mapping", secret()));

    Services(Ports ports, Limits limits) {
        this.ports = ports;
        this.limits = limits;
    }

    List<DatabaseAccess> databases() {
        return List.copyOf(databases.values());
    }

    /** A stand-in for SageOne; needs no other. */
    Service sandbox() {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", port(Server.SANDBOX));
        environment.put("SANDBOX_TIME_SCALE", Integer.toString(limits.timeScale()));
        return new Service(Server.SANDBOX, "sageone-sandbox", HEAP, environment);
    }

    List<Service> all() {
        return List.of(
                gateway(),
                mapping(),
                sync(Server.CUSTOMERS, "customer-sync-service"),
                sync(Server.INVOICES, "invoice-sync-service"),
                sync(Server.PAYMENTS, "payment-sync-service"));
    }

    private Service gateway() {
        var environment = common(Server.GATEWAY);
        environment.put("SAGEONE_BASE_URL", ports.url(Server.SANDBOX) + "/api/2.0.0");
        environment.put("GATEWAY_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(random(32)));
        environment.put("RECEIPTS_REVERSAL", "delete");
        environment.put("SAGEONE_WINDOW", limits.minute().toString());
        environment.put("SAGEONE_BLOCK", limits.block().toString());
        environment.put("SAGEONE_SETTLE", limits.settleTime().toString());
        environment.put("SAGEONE_REPLY_TIMEOUT", limits.replyTimeout().toString());
        environment.put("POSTING_LONGEST_CALL", limits.longestCall().toString());
        environment.put("POSTING_LOOK_UP_PAUSE", limits.lookUpPause().toString());
        return new Service(Server.GATEWAY, "sageone-gateway", HEAP, environment);
    }

    private Service mapping() {
        var environment = common(Server.MAPPING);
        environment.put("GATEWAY_URL", ports.url(Server.GATEWAY));
        return new Service(Server.MAPPING, "mapping-service", HEAP, environment);
    }

    private Service sync(Server server, String module) {
        var environment = common(server);
        environment.put("GATEWAY_URL", ports.url(Server.GATEWAY));
        return new Service(server, module, HEAP, environment);
    }

    private Map<String, String> common(Server server) {
        DatabaseAccess database = databases.get(server);
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", port(server));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Server.KAFKA));
        environment.put("DATABASE_HOST", "127.0.0.1");
        environment.put("DATABASE_PORT", port(Server.POSTGRES));
        if (database != null) {
            environment.put("DATABASE_NAME", database.name());
            environment.put("DATABASE_USER", database.name());
            environment.put("DATABASE_PASSWORD", database.password());
        }
        return environment;
    }

    private String port(Server server) {
        return Integer.toString(ports.of(server));
    }

    static String secret() {
        return HexFormat.of().formatHex(random(16));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
