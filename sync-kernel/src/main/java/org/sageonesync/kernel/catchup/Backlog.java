package org.sageonesync.kernel.catchup;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stood in topics at the first look, and how much of that a group has not acknowledged yet. It
 * only looks: it takes no partition from the group and acknowledges nothing. Not thread-safe.
 */
final class Backlog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final Consumer<byte[], byte[]> kafka;
    private final List<String> topics;
    private @Nullable Map<TopicPartition, Span> open;

    /**
     * @param kafka of the group, without automatic commits
     */
    Backlog(Consumer<byte[], byte[]> kafka, List<String> topics) {
        this.kafka = kafka;
        this.topics = List.copyOf(topics);
    }

    /** The offsets of a partition that are still to be read. */
    private record Span(long from, long end) {

        boolean isOpen() {
            return from < end;
        }

        Span after(@Nullable OffsetAndMetadata committed) {
            return committed == null ? this : new Span(Math.max(from, committed.offset()), end);
        }
    }

    /**
     * Looks again; how many offsets are left.
     *
     * @throws KafkaException if a topic cannot be read, or is not there
     */
    long left() {
        var before = open == null ? atFirst() : open;
        var now = unread(before);
        if (now.equals(before)) {
            now.entrySet().removeIf(each -> isSilent(each.getKey(), each.getValue()));
        }
        open = now;
        return now.values().stream().mapToLong(span -> span.end() - span.from()).sum();
    }

    private Map<TopicPartition, Span> atFirst() {
        var partitions = topics.stream().flatMap(topic -> partitions(topic).stream()).toList();
        var begins = kafka.beginningOffsets(partitions, PATIENCE);
        var ends = kafka.endOffsets(partitions, PATIENCE);
        return partitions.stream()
                .collect(
                        Collectors.toMap(
                                each -> each,
                                each ->
                                        new Span(
                                                begins.getOrDefault(each, 0L),
                                                ends.getOrDefault(each, 0L))));
    }

    private List<TopicPartition> partitions(String topic) {
        var found = kafka.partitionsFor(topic, PATIENCE);
        if (found == null || found.isEmpty()) {
            throw new KafkaException("There is no topic " + topic);
        }
        return found.stream().map(each -> new TopicPartition(topic, each.partition())).toList();
    }

    private Map<TopicPartition, Span> unread(Map<TopicPartition, Span> spans) {
        var committed = kafka.committed(spans.keySet(), PATIENCE);
        var unread = new HashMap<TopicPartition, Span>();
        spans.forEach(
                (partition, span) -> unread.put(partition, span.after(committed.get(partition))));
        unread.values().removeIf(span -> !span.isOpen());
        return unread;
    }

    /** What compaction has emptied is never acknowledged, since nobody is given it. */
    private boolean isSilent(TopicPartition partition, Span span) {
        kafka.assign(List.of(partition));
        kafka.seek(partition, span.from());
        var found = kafka.poll(GLANCE);
        for (var each : found) {
            if (each.offset() < span.end()) {
                return false;
            }
        }
        return kafka.position(partition, PATIENCE) >= span.end();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
