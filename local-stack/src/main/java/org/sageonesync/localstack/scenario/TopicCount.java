package org.sageonesync.localstack.scenario;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.sageonesync.localstack.process.StackFailure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what topics hold and what has been read of them. */
final class TopicCount implements AutoCloseable {

    private final Admin admin;

    TopicCount(String bootstrapServers) {
        this.admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records ever written to a topic. */
    long written(String topic) {
        return sum(endOffsets(topic));
    }

    /** Records that a consumer group has not yet acknowledged. */
    long unread(String topic, String group) {
        try {
            var committed =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            long read =
                    committed.entrySet().stream()
                            .filter(entry -> entry.getKey().topic().equals(topic))
                            .filter(entry -> entry.getValue() != null)
                            .mapToLong(entry -> entry.getValue().offset())
                            .sum();
            return written(topic) - read;
        } catch (ExecutionException e) {
            throw new StackFailure("the offsets of " + group + " cannot be read", e);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private Map<TopicPartition, Long> endOffsets(String topic) {
        try {
            int partitions =
                    admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .values()
                            .iterator()
                            .next()
                            .partitions()
                            .size();
            Map<TopicPartition, OffsetSpec> wanted =
                    IntStream.range(0, partitions)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
            return admin.listOffsets(wanted).all().get().entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new StackFailure("the offsets of " + topic + " cannot be read", e);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static StackFailure interrupted() {
        Thread.currentThread().interrupt();
        return new StackFailure("the stack is being stopped");
    }

    @Override
    public void close() {
        admin.close();
    }
}
