package org.sageonesync.benchmarks.load;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Hears what became of each record, and notes when. */
public final class Outcomes implements AutoCloseable {

    private static final String TOPIC = "accounting.outcomes";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Long> synced = new ConcurrentHashMap<>();
    private final Map<String, String> others = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;
    private volatile boolean closed;

    public Outcomes(String bootstrapServers) {
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
        String key = key(outcome.path("entity").asString(), outcome.path("id").asString());
        if (outcome.path("state").asString().equals("SYNCED")) {
            synced.put(key, now);
        } else {
            others.put(key, outcome.path("reason").toString());
        }
    }

    private static String key(String entity, String id) {
        return entity + "/" + id;
    }

    /**
     * Waits until all of them are in the books.
     *
     * @return when the last one was, by {@link System#nanoTime}
     */
    public long await(Collection<Event> events) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        long last = 0;
        for (Event event : events) {
            last = Math.max(last, await(event, deadline));
        }
        return last;
    }

    private long await(Event event, long deadline) {
        String key = key(event.kind().entity(), event.id());
        while (!synced.containsKey(key)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(
                        "%s is not in the books: %s"
                                .formatted(key, others.getOrDefault(key, "nothing was heard")));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return at(event);
    }

    /** When it was heard that a record is in the books, by {@link System#nanoTime}. */
    public long at(Event event) {
        return synced.getOrDefault(key(event.kind().entity(), event.id()), 0L);
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
