package org.sageonesync.gateway.posting;

import static org.awaitility.Awaitility.await;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.GatewayApplication;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.sandbox.TestCompany;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The whole gateway, on a database and a sandbox of the test's. */
public final class SandboxGateway implements AutoCloseable {

    public static final CompanyKey COMPANY = new CompanyKey("acme");

    private final ConfigurableApplicationContext context;

    private SandboxGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SandboxGateway start(FreshDatabase database, URI sageOne) {
        var context =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .properties(properties(database, sageOne))
                        .run();
        migrated(context);
        return new SandboxGateway(context);
    }

    /** Repeated: the very first calls of a cold program may be too slow for the short time-outs. */
    public void connect(TestCompany company) {
        connect(COMPANY, company);
    }

    public void connect(CompanyKey key, TestCompany company) {
        var credentials =
                new Connections.Credentials(
                        company.apiKey(), company.user(), company.password(), null);
        await().ignoreExceptions()
                .until(
                        () ->
                                context.getBean(Connections.class)
                                        .connect(key, credentials)
                                        .company()
                                        .equals(key));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public PostingResult put(String ref, long version, CustomerDocument customer) {
        var request = new PostingRequest<>(new Revision(version, 1), customer, null, null, null);
        return Objects.requireNonNull(
                context.getBean(CustomerPostings.class)
                        .put(COMPANY, new BillingRef(ref), false, request)
                        .getBody());
    }

    Posting journal(String ref) {
        return context.getBean(Postings.class)
                .get(COMPANY, PostingKind.CUSTOMER, new BillingRef(ref));
    }

    URI customerUrl(String ref) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create(
                "http://localhost:%s/v1/companies/%s/customers/%s".formatted(port, COMPANY, ref));
    }

    @Override
    public void close() {
        context.close();
    }

    private static void migrated(ConfigurableApplicationContext context) {
        try {
            context.getBean(DatabaseMigration.class).await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    private static Map<String, Object> properties(FreshDatabase database, URI sageOne) {
        var properties = new HashMap<>(database.properties());
        properties.put("SERVER_PORT", "0");
        properties.put("SAGEONE_BASE_URL", sageOne.toString());
        properties.put("GATEWAY_ENCRYPTION_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        properties.put("SAGEONE_CONNECT_TIMEOUT", "500ms");
        properties.put("SAGEONE_REPLY_TIMEOUT", "1s");
        properties.put("POSTING_DEPARTURE", "2s");
        properties.put("POSTING_LONGEST_CALL", "4s");
        properties.put("SAGEONE_SETTLE", "2s");
        properties.put("POSTING_LOOK_UP_PAUSE", "100ms");
        properties.put("POSTING_LONGEST_LOOK_UP_PAUSE", "500ms");
        properties.put("POSTING_RESOLUTION_INTERVAL", "50ms");
        return properties;
    }
}
