package org.sageonesync.mapping.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.contracts.topic.CloudEventHeaders;
import org.sageonesync.runtime.intake.DeadLetter;
import org.sageonesync.runtime.intake.DeadLetters;
import org.sageonesync.runtime.intake.IntakeBatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes events from Kafka: the batch's events in one statement, what cannot be read to the dead
 * letters. What was read = stored + tombstone + undecodable, by the source's metric.
 */
public final class EventIntake<E> implements Consumer<IntakeBatch> {

    private final EventSource<E> source;
    private final Consumer<List<E>> store;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    /**
     * @param store stores what a batch brought, in its order; what it throws brings the batch again
     */
    public EventIntake(
            EventSource<E> source,
            Consumer<List<E>> store,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.source = source;
        this.store = store;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void accept(IntakeBatch batch) {
        var events = new ArrayList<E>();
        var letters = new ArrayList<DeadLetter>();
        for (var each : batch.records()) {
            switch (read(each)) {
                case Read.Event<E>(var event) -> events.add(event);
                case Read.Letter<E>(var letter) -> letters.add(letter);
                case Read.Tombstone<E>() -> {}
            }
        }
        if (!events.isEmpty()) {
            store.accept(events);
        }
        if (!letters.isEmpty()) {
            deadLetters.send(letters);
        }
        count("stored", events.size());
        count("undecodable", letters.size());
        count("tombstone", batch.records().size() - events.size() - letters.size());
    }

    private Read<E> read(ConsumerRecord<byte[], byte[]> origin) {
        if (origin.value() == null) {
            return new Read.Tombstone<>();
        }
        var type = origin.headers().lastHeader(CloudEventHeaders.TYPE);
        if (type != null && !source.type().equals(new String(type.value(), UTF_8))) {
            return letter(origin, List.of(new Violation("ce_type", "must be " + source.type())));
        }
        return switch (source.decoder().decode(origin.value())) {
            case Decoded.Valid<E>(var event) -> new Read.Event<>(event);
            case Decoded.Invalid<E> invalid -> letter(origin, invalid.violations());
        };
    }

    private static <E> Read<E> letter(
            ConsumerRecord<byte[], byte[]> origin, List<Violation> violations) {
        var message =
                violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        return new Read.Letter<>(new DeadLetter(origin, ReasonCode.INVALID_EVENT, message));
    }

    private void count(String result, int events) {
        meters.counter(source.metric(), "result", result).increment(events);
    }

    /** What a record turned out to be. */
    private sealed interface Read<E> {

        record Event<E>(E event) implements Read<E> {}

        record Letter<E>(DeadLetter letter) implements Read<E> {}

        record Tombstone<E>() implements Read<E> {}
    }
}
