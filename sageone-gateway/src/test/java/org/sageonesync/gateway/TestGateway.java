package org.sageonesync.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.gateway.ReferenceData;
import org.sageonesync.gateway.budget.BudgetSettings;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.gateway.sageone.WireSettings;
import org.sageonesync.runtime.database.Database;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Map;

/** One replica's line to SageOne without its web server, on a database that others may share. */
public final class TestGateway implements AutoCloseable {

    public static final String ENCRYPTION_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String BASE = "org.sageonesync.gateway.";

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    /** Starts a replica. */
    public TestGateway(Database database, BudgetSettings budget, WireSettings wire) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of("sageonesync.gateway.encryption-key", ENCRYPTION_KEY)));
        context.registerBean(Database.class, () -> database);
        context.registerBean(BudgetSettings.class, () -> budget);
        context.registerBean(WireSettings.class, () -> wire);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.scan(
                BASE + "budget",
                BASE + "sageone",
                BASE + "vault",
                BASE + "connection",
                BASE + "reference");
        context.refresh();
    }

    public SageOne sageOne() {
        return context.getBean(SageOne.class);
    }

    public Connections connections() {
        return context.getBean(Connections.class);
    }

    public ReferenceData reference() {
        return context.getBean(ReferenceData.class);
    }

    public MeterRegistry metrics() {
        return context.getBean(MeterRegistry.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
