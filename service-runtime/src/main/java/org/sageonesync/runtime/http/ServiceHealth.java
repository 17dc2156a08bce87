package org.sageonesync.runtime.http;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Whether another of the project's services is alive: its liveness probe, asked for at most 2 s.
 */
public final class ServiceHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String name;
    private final String baseUrl;

    /**
     * @param name what people call the service, such as "The gateway"
     * @param baseUrl such as {@code http://localhost:8080}
     */
    public ServiceHealth(String name, String baseUrl) {
        this.name = name;
        this.baseUrl = baseUrl;
    }

    @Override
    public Health health() {
        try {
            var status = client.send(liveness(), BodyHandlers.discarding()).statusCode();
            return status == OK
                    ? Health.up().build()
                    : down("answers its liveness probe with " + status);
        } catch (IOException _) {
            return down("is not reachable");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return down("was not asked to the end");
        }
    }

    private HttpRequest liveness() {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/actuator/health/liveness"))
                .timeout(PATIENCE)
                .build();
    }

    private Health down(String what) {
        return Health.down()
                .withDetail("cause", "%s at %s %s.".formatted(name, baseUrl, what))
                .build();
    }
}
