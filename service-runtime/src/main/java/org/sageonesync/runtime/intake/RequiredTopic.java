package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.admin.NewTopic;
import org.sageonesync.contracts.topic.Topics;

import java.util.Map;
import java.util.Optional;

/**
 * A topic that the service reads or writes; each bean of this type is created if it is missing, and
 * left as it is if it is there.
 *
 * @param configs Kafka's settings of the topic, such as {@code cleanup.policy}
 */
public record RequiredTopic(String name, Map<String, String> configs) {

    /** An event of 1 MiB, its key, its headers and what is said about it. */
    static final int LETTER_BYTES = 3 * 1024 * 1024;

    /** An event of 1 MiB, its key and its headers: more than a topic takes by default. */
    private static final int EVENT_BYTES = 2 * 1024 * 1024;

    public RequiredTopic {
        configs = Map.copyOf(configs);
    }

    /** Keeps the newest record of each key for ever. */
    public static RequiredTopic compacted(String name) {
        return new RequiredTopic(
                name, Map.of("cleanup.policy", "compact", "max.message.bytes", "" + EVENT_BYTES));
    }

    /** Keeps every dead letter of a topic for ever. */
    public static RequiredTopic deadLettersOf(String topic) {
        return new RequiredTopic(
                Topics.deadLettersOf(topic),
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        "-1",
                        "max.message.bytes",
                        "" + LETTER_BYTES));
    }

    NewTopic with(KafkaTopicSettings settings) {
        var partitions = Optional.of(settings.partitions());
        var replication = Optional.of((short) settings.replication());
        return new NewTopic(name, partitions, replication).configs(configs);
    }
}
