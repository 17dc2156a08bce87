package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.testing.FakeGateway;
import org.sageonesync.kernel.testing.ToyRules;

import java.util.List;
import java.util.Optional;

class EventReaderTests {

    private final EventReader<?> reader =
            new EventReader<>(
                    new ToyRules(
                            "toys",
                            new FakeGateway<>(PostingKind.CUSTOMER),
                            _ -> false,
                            (_, _, _) -> Optional.empty(),
                            (_, _) -> List.of()));

    @Test
    void anUndecodableEventMarksTheRecordOfTheEntityThatItSpeaksOfAndNoOther() {
        assertThat(read("{\"company\":\"isp\",\"id\":\"5\",\"kind\":\"credit-note\"}"))
                .isEqualTo(key(Entity.CREDIT_NOTE));
        assertThat(read("{\"company\":\"isp\",\"id\":\"5\"}")).isEqualTo(key(Entity.CUSTOMER));
    }

    private @Nullable RecordKey read(String text) {
        var kafkaRecord =
                new ConsumerRecord<>("toys", 0, 0, "isp/5".getBytes(UTF_8), text.getBytes(UTF_8));
        return reader.read(kafkaRecord) instanceof Reading.Bad bad ? bad.key() : null;
    }

    private static RecordKey key(Entity entity) {
        return new RecordKey(new CompanyKey("isp"), entity, new BillingRef("5"));
    }
}
