package org.sageonesync.reliability.schedules;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionTimeoutException;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.reliability.world.Service;
import org.sageonesync.reliability.world.World;
import org.sageonesync.runtime.testing.TestKafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether whatever was accepted has become something. */
final class Accounting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> RESULTS =
            List.of("stored", "duplicate", "stale", "tombstone", "dead-lettered");

    private final World world;

    Accounting(World world) {
        this.world = world;
    }

    /**
     * Of every replica that is up: what it received and what became of that, if these differ for
     * longer than a batch takes.
     */
    List<String> unaccounted() {
        try {
            await().atMost(PATIENCE).until(() -> differences().isEmpty());
            return List.of();
        } catch (ConditionTimeoutException _) {
            return differences();
        }
    }

    private List<String> differences() {
        return Arrays.stream(Service.values())
                .flatMap(service -> world.replicas(service).stream())
                .map(replica -> replica.bean(MeterRegistry.class))
                .flatMap(Accounting::difference)
                .toList();
    }

    private static Stream<String> difference(MeterRegistry meters) {
        var received = count(meters, "received");
        var accounted = RESULTS.stream().mapToLong(result -> count(meters, result)).sum();
        return received == accounted
                ? Stream.empty()
                : Stream.of("%d received, but %d accounted for".formatted(received, accounted));
    }

    private static long count(MeterRegistry meters, String result) {
        return (long) meters.get("sageonesync.sync.intake").tag("result", result).counter().count();
    }

    /** What could not be read and is not in the dead-letter topic either. */
    List<String> lost(List<Play> plays) {
        return Arrays.stream(Service.values())
                .map(Service::topic)
                .flatMap(topic -> lost(topic, plays).stream())
                .toList();
    }

    private static Set<String> lost(String topic, List<Play> plays) {
        var garbled =
                plays.stream()
                        .flatMap(play -> play.garbled(topic))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!garbled.isEmpty()) {
            garbled.removeAll(letters(Topics.deadLettersOf(topic), garbled));
        }
        return garbled;
    }

    /** All there are, unless those that are wanted are among the first. */
    private static Set<String> letters(String topic, Set<String> wanted) {
        var found = texts(topic, wanted.size());
        return found.containsAll(wanted) ? found : texts(topic, Integer.MAX_VALUE);
    }

    private static Set<String> texts(String topic, int most) {
        return TestKafka.consume(topic, most, PATIENCE).stream()
                .map(Accounting::text)
                .collect(Collectors.toSet());
    }

    private static String text(ConsumerRecord<String, byte[]> letter) {
        return letter.key() + " " + new String(letter.value(), StandardCharsets.UTF_8);
    }
}
