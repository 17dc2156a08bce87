package org.sageonesync.kernel.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.OutcomeRecorded;
import org.sageonesync.kernel.record.RecordKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes in the outcomes of records that others depend on; of each record the newest. */
final class OutcomeIntake {

    private static final Logger log = LoggerFactory.getLogger(OutcomeIntake.class);

    private final DependencyStore store;
    private final Set<Entity> entities;
    private final JsonMapper json;

    OutcomeIntake(DependencyStore store, Set<Entity> entities, JsonMapper json) {
        this.store = store;
        this.entities = entities;
        this.json = json;
    }

    /** Blocks until the batch is stored; what it throws means that it is to be delivered again. */
    void accept(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<RecordKey, OutcomeRecorded> newest = new LinkedHashMap<>();
        batch.stream()
                .map(this::decoded)
                .flatMap(Optional::stream)
                .filter(outcome -> entities.contains(outcome.entity()))
                .forEach(
                        outcome ->
                                newest.merge(
                                        DependencyStore.key(outcome),
                                        outcome,
                                        (held, next) ->
                                                next.sequence() > held.sequence() ? next : held));
        if (!newest.isEmpty()) {
            store.storeOutcomes(List.copyOf(newest.values()));
        }
    }

    private Optional<OutcomeRecorded> decoded(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        try {
            return Optional.ofNullable(kafkaRecord.value())
                    .map(value -> json.readValue(value, OutcomeRecorded.class));
        } catch (JacksonException defect) {
            log.error(
                    "topic={} offset={} An outcome cannot be read: {}",
                    kafkaRecord.topic(),
                    kafkaRecord.offset(),
                    defect.getOriginalMessage());
            return Optional.empty();
        }
    }
}
