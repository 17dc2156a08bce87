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

/** Makes the customer service forget everything, as long as it is down. */
record Replay(RunningStack stack) {

    private static final String DATABASE = "customers";
    private static final String GROUP = "customer-sync";

    void forget() {
        emptyTheDatabase();
        forgetTheOffsets();
    }

    private void emptyTheDatabase() {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.port("postgres"), DATABASE);
        try (var connection = DriverManager.getConnection(url, DATABASE, password());
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
                .filter(one -> one.path("name").asString().equals(DATABASE))
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
    private static boolean isForgotten(Admin admin) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(GROUP)).all().get();
            return true;
        } catch (ExecutionException _) {
            return false;
        }
    }

    /** Whether so many records stand in the books again. */
    static boolean isSettled(Rest customers, int expected) {
        JsonNode states = customers.get("/v1/records?company=isp").path("states");
        return states.path("SYNCED").asInt() >= expected && states.path("PENDING").asInt() == 0;
    }
}
