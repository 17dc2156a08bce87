package org.sageonesync.kernel.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.billing.BillingEvent;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.kernel.record.RecordKey;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes in the billing events of other services' records; of each record the newest. */
final class KnownEventIntake {

    private final DependencyStore store;
    private final KnownEvents known;

    KnownEventIntake(DependencyStore store, KnownEvents known) {
        this.store = store;
        this.known = known;
    }

    /** Blocks until the batch is stored; what it throws means that it is to be delivered again. */
    void accept(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<RecordKey, KnownEvent> newest = new LinkedHashMap<>();
        for (var each : batch) {
            var event = decoded(each.value());
            if (event != null) {
                newest.merge(
                        event.key(),
                        event,
                        (held, next) -> next.version() < held.version() ? held : next);
            }
        }
        if (!newest.isEmpty()) {
            store.storeEvents(List.copyOf(newest.values()));
        }
    }

    private @Nullable KnownEvent decoded(byte @Nullable [] value) {
        return value != null
                        && known.decoder().decode(value)
                                instanceof Decoded.Valid<? extends BillingEvent>(var event)
                ? new KnownEvent(
                        new RecordKey(event.company(), known.entity(), event.id()),
                        event.version(),
                        new String(value, StandardCharsets.UTF_8))
                : null;
    }
}
