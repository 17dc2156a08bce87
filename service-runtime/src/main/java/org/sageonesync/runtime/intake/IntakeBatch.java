package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.List;

/**
 * What one poll brought, tombstones (null values) included, in the order of each partition.
 *
 * <p>A service takes it with a {@code Consumer<IntakeBatch>} bean, named in {@code
 * spring.cloud.function.definition} and bound to a topic and a group by {@code
 * spring.cloud.stream.bindings.<name>-in-0}; all else is set in {@code runtime-defaults.yml}. When
 * the consumer returns, the batch is acknowledged; when it throws, whatever it throws, the batch
 * comes again after a pause, for ever.
 *
 * @param records at least one, at most {@code max.poll.records}
 */
public record IntakeBatch(List<ConsumerRecord<byte[], byte[]>> records) {

    public IntakeBatch {
        records = List.copyOf(records);
    }
}
