package org.sageonesync.kernel.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.runtime.testing.TestKafka;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class CatchUpIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, Object> WITH_OUTCOMES =
            Map.of(
                    "spring.cloud.function.definition",
                    "records;settings;outcomes",
                    "sageonesync.projection.outcomes",
                    "invoice");

    /** As after a database was emptied: everything is to be read again, in any order. */
    @Test
    void nothingIsPostedBeforeTheOutcomesOfTheStartHaveBeenRead() {
        try (var _ = Toy.start(WITH_OUTCOMES)) {
            TestKafka.produce(
                    List.of(new ProducerRecord<>(Topics.OUTCOMES, "any", new byte[] {'?'})));
        }
        var held = new HashMap<>(WITH_OUTCOMES);
        held.put("spring.cloud.stream.bindings.outcomes-in-0.consumer.auto-startup", false);
        try (var toy = Toy.start(held)) {
            toy.setUp();
            toy.publish("1", toy.event("1", 1, "beside:7"));
            await().atMost(SOON).until(() -> toy.state("1").equals("PENDING"));
            await().atMost(SOON).until(() -> health(toy).contains("records are left"));
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .until(() -> toy.gateway().requests().isEmpty());

            toy.service()
                    .bean(BindingsLifecycleController.class)
                    .changeState("outcomes-in-0", State.STARTED);

            await().atMost(SOON).until(() -> toy.state("1").equals("SYNCED"));
            assertThat(health(toy)).isEqualTo("UP {}");
        }
    }

    private static String health(Toy toy) {
        var health = toy.service().bean(CatchUp.class).health();
        return health.getStatus() + " " + health.getDetails();
    }
}
