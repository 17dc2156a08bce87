package org.sageonesync.kernel.settings;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.kernel.rules.SyncRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes in settings snapshots. What it throws means that the batch is to be delivered again:
 * nothing is acknowledged before the records that wait for it have been made due.
 */
public final class SettingsIntake {

    private static final Logger log = LoggerFactory.getLogger(SettingsIntake.class);

    private final SettingsStore store;
    private final SyncRules<?, ?> rules;
    private final JsonMapper json;
    private final WorkSignal work;

    SettingsIntake(SettingsStore store, SyncRules<?, ?> rules, JsonMapper json, WorkSignal work) {
        this.store = store;
        this.rules = rules;
        this.json = json;
        this.work = work;
    }

    /** Takes in a batch; blocks until it is stored. */
    public void accept(List<ConsumerRecord<byte[], byte[]>> batch) {
        for (var each : batch) {
            decoded(each.value()).ifPresentOrElse(this::accept, () -> skipped(each));
        }
    }

    private void accept(SettingsSnapshot snapshot) {
        var newer = store.store(snapshot);
        // Also for a repeated snapshot: the first delivery may have ended between the two.
        var due = store.lookAgain(snapshot, held(snapshot));
        if (newer) {
            log.info(
                    "company={} settings={} records={} Settings have changed",
                    snapshot.company(),
                    snapshot.version(),
                    due);
        }
        work.signal();
    }

    private List<Entity> held(SettingsSnapshot snapshot) {
        return rules.entities().stream()
                .filter(entity -> !rules.isAutomatic(snapshot.settings(), entity))
                .toList();
    }

    private Optional<SettingsSnapshot> decoded(byte @Nullable [] value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(json.readValue(value, SettingsSnapshot.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** The topic is internal: what is not a snapshot is a tombstone or a defect of its writer. */
    private static void skipped(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        var key =
                kafkaRecord.key() == null
                        ? ""
                        : new String(kafkaRecord.key(), StandardCharsets.UTF_8);
        if (kafkaRecord.value() != null) {
            log.error(
                    "topic={} offset={} key={} A settings snapshot cannot be read; the company keeps its former settings",
                    kafkaRecord.topic(),
                    kafkaRecord.offset(),
                    key);
        }
    }
}
