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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each Spring Boot process of the stack is told by its environment. */
final class Services {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HEAP = "192m";

    private final Ports ports;
    private final Limits limits;
    private final Replicas replicas;
    private final Map<Server, DatabaseAccess> databases =
            Map.of(
                    Server.GATEWAY, new DatabaseAccess("gateway", secret()),
                    Server.CUSTOMERS, new DatabaseAccess("customers", secret()),
                    Server.INVOICES, new DatabaseAccess("invoices", secret()),
                    Server.PAYMENTS, new DatabaseAccess("payments", secret()),
                    Server.MAPPING, new DatabaseAccess("mapping", secret()));
    private final List<Service> all;

    Services(Ports ports, Limits limits, Replicas replicas) {
        this.ports = ports;
        this.limits = limits;
        this.replicas = replicas;
        this.all =
                Stream.of(
                                gateway(),
                                mapping(),
                                sync(Server.CUSTOMERS, "customer-sync-service"),
                                sync(Server.INVOICES, "invoice-sync-service"),
                                sync(Server.PAYMENTS, "payment-sync-service"))
                        .flatMap(this::replicas)
                        .toList();
    }

    /** One listens where the others look for it; several are shared out from there. */
    private Stream<Service> replicas(Service service) {
        int count = replicas.of(service.server());
        if (count == 1) {
            return Stream.of(service);
        }
        List<Integer> own = Ports.freePorts(count);
        return IntStream.range(0, count).mapToObj(i -> service.replica(i + 1, own.get(i)));
    }

    List<DatabaseAccess> databases() {
        return List.copyOf(databases.values());
    }

    /** A stand-in for SageOne; needs no other. */
    Service sandbox() {
        var environment = new HashMap<String, String>();
        environment.put("SANDBOX_TIME_SCALE", Integer.toString(limits.timeScale()));
        return service(Server.SANDBOX, "sageone-sandbox", environment);
    }

    /** Every replica, the same ones with the same settings whenever it is asked. */
    List<Service> all() {
        return all;
    }

    private Service service(Server server, String module, Map<String, String> environment) {
        return new Service(server, server.label(), ports.of(server), module, HEAP, environment);
    }

    private Service gateway() {
        var environment = common(Server.GATEWAY);
        environment.put("SAGEONE_BASE_URL", ports.url(Server.SANDBOX) + "/api/2.0.0");
        environment.put("GATEWAY_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(random(32)));
        environment.put("RECEIPTS_REVERSAL", "delete");
        environment.put("SAGEONE_WINDOW", limits.minute().toString());
        environment.put("SAGEONE_DAY_LIMIT", Integer.toString(limits.callsADay()));
        environment.put("SAGEONE_BLOCK", limits.block().toString());
        environment.put("SAGEONE_SETTLE", limits.settleTime().toString());
        environment.put("SAGEONE_REPLY_TIMEOUT", limits.replyTimeout().toString());
        environment.put("POSTING_LONGEST_CALL", limits.longestCall().toString());
        environment.put("POSTING_LOOK_UP_PAUSE", limits.lookUpPause().toString());
        return service(Server.GATEWAY, "sageone-gateway", environment);
    }

    private Service mapping() {
        var environment = common(Server.MAPPING);
        environment.put("GATEWAY_URL", ports.url(Server.GATEWAY));
        return service(Server.MAPPING, "mapping-service", environment);
    }

    private Service sync(Server server, String module) {
        var environment = common(server);
        environment.put("GATEWAY_URL", ports.url(Server.GATEWAY));
        return service(server, module, environment);
    }

    private Map<String, String> common(Server server) {
        DatabaseAccess database = databases.get(server);
        var environment = new HashMap<String, String>();
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
