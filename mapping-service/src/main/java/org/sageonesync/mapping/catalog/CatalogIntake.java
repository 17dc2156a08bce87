package org.sageonesync.mapping.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sageonesync.contracts.billing.CatalogChanged;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.billing.EventDecoder;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.contracts.topic.CloudEventHeaders;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.runtime.intake.DeadLetter;
import org.sageonesync.runtime.intake.DeadLetters;
import org.sageonesync.runtime.intake.IntakeBatch;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the catalog from Kafka: the batch's events in one statement, what cannot be read to the
 * dead letters. What was read = stored + tombstone + undecodable, by {@code
 * sageonesync.mapping.catalog.events}.
 */
final class CatalogIntake implements Consumer<IntakeBatch> {

    private final EventDecoder<CatalogChanged> decoder;
    private final CatalogStore store;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    CatalogIntake(
            EventDecoder<CatalogChanged> decoder,
            CatalogStore store,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.decoder = decoder;
        this.store = store;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void accept(IntakeBatch batch) {
        var read = batch.records().stream().map(this::read).toList();
        var events = of(read, Read.Event.class).map(Read.Event::event).toList();
        var letters = of(read, Read.Letter.class).map(Read.Letter::letter).toList();
        if (!events.isEmpty()) {
            store.store(events);
        }
        if (!letters.isEmpty()) {
            deadLetters.send(letters);
        }
        count("stored", events.size());
        count("undecodable", letters.size());
        count("tombstone", read.size() - events.size() - letters.size());
    }

    private Read read(ConsumerRecord<byte[], byte[]> origin) {
        if (origin.value() == null) {
            return new Read.Tombstone();
        }
        var type = origin.headers().lastHeader(CloudEventHeaders.TYPE);
        if (type != null && !EventTypes.CATALOG_CHANGED.equals(new String(type.value(), UTF_8))) {
            return letter(
                    origin,
                    List.of(new Violation("ce_type", "must be " + EventTypes.CATALOG_CHANGED)));
        }
        return switch (decoder.decode(origin.value())) {
            case Decoded.Valid<CatalogChanged>(var event) -> new Read.Event(event);
            case Decoded.Invalid<CatalogChanged> invalid -> letter(origin, invalid.violations());
        };
    }

    private static Read letter(ConsumerRecord<byte[], byte[]> origin, List<Violation> violations) {
        var message =
                violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        return new Read.Letter(new DeadLetter(origin, ReasonCode.INVALID_EVENT, message));
    }

    private static <T extends Read> Stream<T> of(List<Read> read, Class<T> type) {
        return read.stream().filter(type::isInstance).map(type::cast);
    }

    private void count(String result, int events) {
        meters.counter("sageonesync.mapping.catalog.events", "result", result).increment(events);
    }

    /** What a record turned out to be. */
    private sealed interface Read {

        record Event(CatalogChanged event) implements Read {}

        record Letter(DeadLetter letter) implements Read {}

        record Tombstone() implements Read {}
    }
}
