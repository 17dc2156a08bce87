package org.sageonesync.benchmarks.load;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.server.Waiting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Hears what became of each record, and notes when. */
public final class Outcomes implements AutoCloseable {

    private static final String TOPIC = "accounting.outcomes";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int SHOWN = 3;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Long> synced = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Waiting patience;
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;
    private volatile boolean closed;

    /**
     * @param patience ends when a process dies
     */
    public Outcomes(String bootstrapServers, Waiting patience) {
        this.patience = patience;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                                100),
                        new StringDeserializer(),
                        new StringDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(one -> new TopicPartition(TOPIC, one.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofPlatform().daemon().name("outcomes").start(this::read);
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                note(record, System.nanoTime());
            }
        }
        consumer.close();
    }

    private void note(ConsumerRecord<String, String> record, long now) {
        JsonNode outcome = JSON.readTree(record.value());
        String key = key(text(outcome, "company"), text(outcome, "entity"), text(outcome, "id"));
        switch (text(outcome, "state")) {
            case "SYNCED" -> synced.putIfAbsent(key, now);
            case "FAILED" -> failed.put(key, outcome.path("reason").toString());
            default -> waiting.put(key, outcome.path("reason").toString());
        }
    }

    private static String text(JsonNode outcome, String field) {
        return outcome.path(field).asString();
    }

    private static String key(String company, String entity, String id) {
        return company + "/" + entity + "/" + id;
    }

    private static String key(Event event) {
        return key(event.company(), event.kind().entity(), event.id());
    }

    /**
     * Waits until all of them are in the books.
     *
     * @return when the last one was, by {@link System#nanoTime}
     * @throws StackFailure if one cannot be posted, none comes any more, or a process dies
     */
    public long await(Collection<Event> events) {
        var missing = new ArrayDeque<>(events);
        while (!missing.isEmpty()) {
            int before = missing.size();
            try {
                patience.until("more is posted", LONGEST, () -> arrived(missing) < before);
            } catch (StackFailure failure) {
                throw new StackFailure(failure.getMessage() + "; " + told(missing), failure);
            }
        }
        return events.stream().mapToLong(this::at).max().orElseThrow();
    }

    /** Takes off those that are in the books; how many are left. */
    private int arrived(Collection<Event> missing) {
        missing.removeIf(event -> synced.containsKey(key(event)));
        if (missing.stream().anyMatch(event -> failed.containsKey(key(event)))) {
            throw new StackFailure("a record cannot be posted");
        }
        return missing.size();
    }

    private String told(Collection<Event> missing) {
        return "%d records are not in the books, such as %s"
                .formatted(
                        missing.size(),
                        missing.stream()
                                .limit(SHOWN)
                                .map(event -> event.key() + " (" + told(event) + ")")
                                .collect(Collectors.joining(", ")));
    }

    private String told(Event event) {
        return failed.getOrDefault(
                key(event), waiting.getOrDefault(key(event), "nothing was heard of it"));
    }

    /** When it was heard that a record is in the books, by {@link System#nanoTime}. */
    public long at(Event event) {
        return synced.getOrDefault(key(event), 0L);
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
