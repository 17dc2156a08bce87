package org.sageonesync.kernel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.testing.FakeGateway;
import org.sageonesync.kernel.testing.ToyRules;

import java.util.List;
import java.util.Optional;

/** What arrives on the topic of toys, and by which rules it is read. */
final class Toys {

    static final ToyRules RULES =
            new ToyRules(
                    "toys",
                    new FakeGateway<>(PostingKind.CUSTOMER),
                    _ -> false,
                    (_, _, _) -> Optional.empty(),
                    (_, _) -> List.of());

    private Toys() {}

    static String event(String id, long version, String more) {
        return "{\"company\":\"isp\",\"id\":\"%s\",\"version\":%d,\"name\":\"Ann\"%s}"
                .formatted(id, version, more);
    }

    static ConsumerRecord<byte[], byte[]> message(@Nullable String value) {
        return message(value == null ? null : value.getBytes(UTF_8));
    }

    static ConsumerRecord<byte[], byte[]> message(byte @Nullable [] value) {
        return new ConsumerRecord<>("toys", 0, 0, "isp/5".getBytes(UTF_8), value);
    }

    static RecordKey key(String id) {
        return key(Entity.CUSTOMER, id);
    }

    static RecordKey key(Entity entity, String id) {
        return new RecordKey(new CompanyKey("isp"), entity, new BillingRef(id));
    }
}
