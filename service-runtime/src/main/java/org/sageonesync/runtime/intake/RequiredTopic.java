package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.admin.NewTopic;

import java.util.Map;
import java.util.Optional;

/**
 * A topic that the service reads or writes; each bean of this type is created if it is missing, and
 * left as it is if it is there.
 *
 * @param compacted whether Kafka keeps the newest record of each key for ever ({@code
 *     cleanup.policy=compact}); otherwise the broker's retention counts
 */
public record RequiredTopic(String name, boolean compacted) {

    public static RequiredTopic compacted(String name) {
        return new RequiredTopic(name, true);
    }

    public static RequiredTopic retained(String name) {
        return new RequiredTopic(name, false);
    }

    NewTopic with(KafkaTopicSettings settings) {
        var topic =
                new NewTopic(
                        name,
                        Optional.of(settings.partitions()),
                        Optional.of((short) settings.replication()));
        return compacted ? topic.configs(Map.of("cleanup.policy", "compact")) : topic;
    }
}
