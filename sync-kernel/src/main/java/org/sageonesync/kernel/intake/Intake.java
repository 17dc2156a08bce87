package org.sageonesync.kernel.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.intake.DeadLetter;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes in batches of billing events. It returns when every record of the batch is in the store or
 * in the dead-letter topic; whatever it throws means that the whole batch is to be delivered again,
 * which is harmless.
 */
public final class Intake<E extends BillingEvent> {

    private final EventReader<E> reader;
    private final Consumer<List<DeadLetter>> deadLetters;
    private final Snapshots store;
    private final Consumer<List<RecordKey>> namesakes;
    private final IntakeMetrics metrics;
    private final WorkSignal work;

    /**
     * @param deadLetters returns when the broker has them, and throws if it does not take them
     * @param namesakes is told which records with a natural key have been stored
     */
    Intake(
            SyncRules<E, ?> rules,
            Consumer<List<DeadLetter>> deadLetters,
            Snapshots store,
            Consumer<List<RecordKey>> namesakes,
            IntakeMetrics metrics,
            WorkSignal work) {
        this.reader = new EventReader<>(rules);
        this.deadLetters = deadLetters;
        this.store = store;
        this.namesakes = namesakes;
        this.metrics = metrics;
        this.work = work;
    }

    /** Takes in a batch in its order. */
    public void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = Batch.of(records.stream().map(reader::read).toList());
        metrics.writingDeadLetters(() -> deadLetters.accept(batch.deadLetters()));
        var stored = store.store(batch.snapshots());
        namesakes.accept(batch.withNaturalKey());
        store.mark(batch.marks());
        metrics.count(batch.counted(stored));
        work.signal();
    }

    /**
     * Decodes dead letters once more and takes in those that are good events now.
     *
     * @return those, in their order
     */
    public List<ConsumerRecord<byte[], byte[]>> acceptAgain(
            List<ConsumerRecord<byte[], byte[]>> letters) {
        var good =
                letters.stream()
                        .filter(letter -> reader.read(letter) instanceof Reading.Good)
                        .toList();
        accept(good);
        return good;
    }
}
