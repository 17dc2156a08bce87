package org.sageonesync.kernel.intake;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.runtime.testing.TestKafka;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** A toy's consumer group on the topic of its events, as the broker sees it. */
final class Group implements AutoCloseable {

    private final Admin admin =
            Admin.create(
                    Map.of(
                            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                            TestKafka.bootstrapServers()));
    private final Toy toy;

    Group(Toy toy) {
        this.toy = toy;
    }

    /** How many consumers have partitions of the topic. */
    long members() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(toy.group())).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .filter(
                        member ->
                                member.assignment().topicPartitions().stream()
                                        .anyMatch(this::isOfTheTopic))
                .count();
    }

    /** How many events are acknowledged. */
    long acknowledged() throws ExecutionException, InterruptedException {
        return offsets().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether all that the topic holds is acknowledged. */
    boolean isAtTheEnd() throws ExecutionException, InterruptedException {
        var topic = admin.describeTopics(List.of(toy.topic())).allTopicNames().get();
        var latest =
                topic.values().stream()
                        .flatMap(each -> each.partitions().stream())
                        .map(each -> new TopicPartition(toy.topic(), each.partition()))
                        .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        var offsets = offsets();
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .allMatch(end -> end.getValue().offset() == offsets.getOrDefault(end.getKey(), 0L));
    }

    private Map<TopicPartition, Long> offsets() throws ExecutionException, InterruptedException {
        return admin
                .listConsumerGroupOffsets(toy.group())
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(entry -> isOfTheTopic(entry.getKey()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Objects.requireNonNull(entry.getValue()).offset()));
    }

    private boolean isOfTheTopic(TopicPartition partition) {
        return partition.topic().equals(toy.topic());
    }

    @Override
    public void close() {
        admin.close();
    }
}
