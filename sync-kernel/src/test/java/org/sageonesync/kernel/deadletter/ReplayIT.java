package org.sageonesync.kernel.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.runtime.testing.TestKafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;

class ReplayIT {

    private static final int BAD = 10_400;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aGoodLetterBehindTenThousandBadOnesIsReached() {
        try (var toy = Toy.start()) {
            toy.setUp();
            var letters = new ArrayList<ProducerRecord<String, byte[]>>();
            for (var n = 0; n < BAD; n++) {
                letters.add(letter(toy, "no JSON"));
            }
            letters.add(letter(toy, toy.event("good", 1, "a")));
            TestKafka.produce(letters);

            var replay = replayed(toy);

            assertThat(replay).isEqualTo(new Replay(BAD + 1L, 1, 0, BAD, true));
            await().atMost(SOON).until(() -> "SYNCED".equals(toy.state("good")));
        }
    }

    private static ProducerRecord<String, byte[]> letter(Toy toy, String value) {
        return new ProducerRecord<>(
                Topics.deadLettersOf(toy.topic()), "one partition", value.getBytes(UTF_8));
    }

    private static Replay replayed(Toy toy) {
        return Objects.requireNonNull(
                toy.service()
                        .client()
                        .mutate()
                        .responseTimeout(SOON)
                        .build()
                        .post()
                        .uri("/v1/dead-letters/replay")
                        .exchange()
                        .expectBody(Replay.class)
                        .returnResult()
                        .getResponseBody());
    }
}
