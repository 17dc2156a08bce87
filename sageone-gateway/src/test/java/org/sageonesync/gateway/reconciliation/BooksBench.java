package org.sageonesync.gateway.reconciliation;

import static org.awaitility.Awaitility.await;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.gateway.GatewayApplication;
import org.sageonesync.gateway.sweep.SweepLoop;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The whole gateway over a sandbox, with as many companies as a test wants. */
public final class BooksBench implements AutoCloseable {

    private final SandboxServer sandbox = SandboxServer.start();
    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final FakeSyncServices services = new FakeSyncServices();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private ConfigurableApplicationContext context;
    private final List<ConfigurableApplicationContext> left = new ArrayList<>();
    private int companies;

    public BooksBench() {
        sandbox.time().set(BigDecimal.valueOf(1000));
        context = gateway();
    }

    /**
     * The gateway goes on with nothing, and another one begins on the same database. The old
     * context stays open: closing it would also end the network threads that the sandbox runs on.
     */
    public void restart() {
        context.getBean(SweepLoop.class).destroy();
        left.add(context);
        context = gateway();
    }

    private ConfigurableApplicationContext gateway() {
        var started =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .properties(properties())
                        .run();
        try {
            started.getBean(DatabaseMigration.class).await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
        return started;
    }

    /** A company with a customer 7, connected. */
    public Town town() {
        var key = new CompanyKey("town-" + ++companies);
        var company = sandbox.createCompany("Town " + companies);
        var credentials =
                new Connections.Credentials(
                        company.apiKey(), company.user(), company.password(), null);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () ->
                                bean(Connections.class)
                                        .connect(key, credentials)
                                        .company()
                                        .equals(key));
        var town = new Town(this, key, company.id());
        town.customer("7", "Nomvula " + companies);
        return town;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public SandboxServer sandbox() {
        return sandbox;
    }

    public Database database() {
        return bean(Database.class);
    }

    FakeSyncServices services() {
        return services;
    }

    /** What the gateway answers. */
    public record Answer(int status, Map<String, List<String>> headers, String text) {

        public String header(String name) {
            return Objects.requireNonNull(headers.get(name), name).getFirst();
        }

        public JsonNode json() {
            return JsonMapper.builder().build().readTree(text);
        }
    }

    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public Answer post(String path, Object body) {
        var text = HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        return send(request(path).header("Content-Type", "application/json").POST(text));
    }

    private HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    @Override
    public void close() {
        context.close();
        left.forEach(ConfigurableApplicationContext::close);
        services.close();
        sandbox.close();
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<>(database.properties());
        properties.put("SERVER_PORT", "0");
        properties.put("SAGEONE_BASE_URL", sandbox.apiUrl().toString());
        properties.put("GATEWAY_ENCRYPTION_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        properties.put("SAGEONE_CALCULATE_FIRST", "0");
        properties.put("SAGEONE_WINDOW", "60ms");
        properties.put("SAGEONE_SETTLE", "1s");
        properties.put("POSTING_LOOK_UP_PAUSE", "100ms");
        properties.put("POSTING_RESOLUTION_INTERVAL", "50ms");
        properties.put("SWEEPS_INTERVAL", "50ms");
        properties.put("RECONCILIATION_SCHEDULED", "false");
        properties.put("RECONCILIATION_CHECK", "200ms");
        properties.put("RECONCILIATION_LOOK_AGAIN", "200ms");
        properties.put("CUSTOMERS_URL", services.url());
        properties.put("INVOICES_URL", services.url());
        properties.put("PAYMENTS_URL", services.url());
        return properties;
    }
}
