package org.sageonesync.runtime.testing;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A service started as in production, on a free port, that a test can start and stop. */
public final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a service.
     *
     * @param properties settings that win over everything else
     * @param application the application's class, and configuration to add
     * @return the service; its database may not be ready yet
     */
    public static RunningService start(Map<String, Object> properties, Class<?>... application) {
        var all = new HashMap<>(properties);
        all.put("server.port", 0);
        var arguments = all.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
        return new RunningService(
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.REACTIVE)
                        .run(arguments.toArray(String[]::new)));
    }

    /**
     * Where the service answers.
     *
     * @return such as {@code http://localhost:49152}
     */
    public String baseUrl() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /**
     * A client of the service.
     *
     * @return a client that waits 30 s at most
     */
    public WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl(baseUrl()).responseTimeout(PATIENCE).build();
    }

    /**
     * A bean of the service.
     *
     * @param type its type
     * @param <T> its type
     * @return the bean
     */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
