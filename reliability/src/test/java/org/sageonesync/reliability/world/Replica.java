package org.sageonesync.reliability.world;

import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TcpGate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A running program that reaches its database through a gate of its own. */
public final class Replica {

    private final ConfigurableApplicationContext context;
    private final TcpGate gate;

    private Replica(ConfigurableApplicationContext context, TcpGate gate) {
        this.context = context;
        this.gate = gate;
    }

    static Replica start(Program program, FreshDatabase database, Map<String, Object> settings) {
        var gate = TcpGate.shutBefore(database.host(), database.port());
        gate.open();
        var all = new HashMap<>(settings);
        all.putAll(database.at("localhost", gate.port()).properties());
        var context =
                new SpringApplicationBuilder(program.application())
                        .initializers(
                                program.initializers()
                                        .toArray(ApplicationContextInitializer[]::new))
                        .run(program.arguments(all));
        migrated(context);
        return new Replica(context, gate);
    }

    /** Where it answers. */
    public URI url() {
        return URI.create(
                "http://localhost:"
                        + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A bean of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Cuts it off from its database at once, then does away with it: it stores nothing more. */
    public void kill() {
        gate.shut();
        context.close();
    }

    /** Ends it as an operator does. */
    public void stop() {
        context.close();
        gate.close();
    }

    private static void migrated(ConfigurableApplicationContext context) {
        try {
            context.getBean(DatabaseMigration.class).await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }
}
