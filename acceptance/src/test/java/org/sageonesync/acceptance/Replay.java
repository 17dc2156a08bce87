package org.sageonesync.acceptance;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import tools.jackson.databind.JsonNode;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Makes a sync service forget everything, as long as it is down.
 *
 * @param service its name in the stack, which is that of its database too
 * @param group its consumer group
 */
record Replay(RunningStack stack, String service, String group) {

    static List<Replay> all(RunningStack stack) {
        return List.of(
                new Replay(stack, "customers", "customer-sync"),
                new Replay(stack, "invoices", "invoice-sync"),
                new Replay(stack, "payments", "payment-sync"));
    }

    void stop() {
        stack.rest("control").post("/services/%s/stop".formatted(service), "");
    }

    void start() {
        stack.rest("control").post("/services/%s/start".formatted(service), "");
    }

    void forget() {
        emptyTheDatabase();
        forgetTheOffsets();
    }

    private void emptyTheDatabase() {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.port("postgres"), service);
        try (var connection = DriverManager.getConnection(url, service, password());
                var statement = connection.createStatement()) {
            statement.execute("DROP OWNED BY CURRENT_USER CASCADE");
            statement.execute("CREATE SCHEMA IF NOT EXISTS public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String password() {
        return stack.facts()
                .path("databases")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(service))
                .map(one -> one.path("password").asString())
                .findFirst()
                .orElseThrow();
    }

    private void forgetTheOffsets() {
        String servers = "127.0.0.1:" + stack.port("kafka");
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            await().atMost(Duration.ofMinutes(1)).until(() -> isForgotten(admin));
        }
    }

    /** Kafka refuses while it still counts a member that has just gone. */
    private boolean isForgotten(Admin admin) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException _) {
            return false;
        }
    }

    /** How many records are in each state. */
    JsonNode states() {
        return stack.rest(service).get("/v1/records?company=isp").path("states");
    }
}
