package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.Lifecycle;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Whether Kafka answers and the consumers run. */
final class KafkaHealth implements HealthIndicator {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Admin admin;
    private final String bootstrapServers;
    private final Lifecycle consumers;

    KafkaHealth(Admin admin, String bootstrapServers, Lifecycle consumers) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        try {
            var options = new DescribeClusterOptions().timeoutMs((int) LONGEST.toMillis());
            admin.describeCluster(options).clusterId().get();
            return consumers.isRunning()
                    ? Health.up().build()
                    : down("Kafka answers; the consumers have not started yet.");
        } catch (ExecutionException _) {
            return down("Kafka at %s is not reachable.".formatted(bootstrapServers));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return down("The service is being stopped.");
        }
    }

    private static Health down(String cause) {
        return Health.down().withDetail("cause", cause).build();
    }
}
