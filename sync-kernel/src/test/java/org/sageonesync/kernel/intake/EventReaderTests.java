package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.topic.CloudEventHeaders;
import org.sageonesync.contracts.topic.EventTypes;
import org.sageonesync.kernel.record.RecordKey;

import java.time.LocalDate;

class EventReaderTests {

    private static final String EVENT = Toys.event("5", 3, "");

    private final EventReader<?> reader = new EventReader<>(Toys.RULES);

    @Test
    void aGoodEventIsKeptAsItCameWithWhatItIsFoundBy() {
        var text = Toys.event("5", 3, ",\"login\":\"ann\",\"mobile\":\"9.50\",\"deleted\":true");

        assertThat(snapshot(text))
                .returns(Toys.key("5"), Snapshot::key)
                .returns(3L, Snapshot::version)
                .returns(text, Snapshot::payload)
                .returns(LocalDate.EPOCH.plusDays(3), Snapshot::documentDate)
                .returns("Ann", Snapshot::searchText)
                .returns("ann", Snapshot::naturalKey)
                .returns(Money.of("9.50"), Snapshot::amount)
                .returns(true, Snapshot::isDeleted);
    }

    @Test
    void equalContentIsRecognisedHoweverItIsWritten() {
        var hash = snapshot(EVENT).contentHash();

        assertThat(snapshot(EVENT.replace(",", " , ")).contentHash()).isEqualTo(hash);
        assertThat(snapshot(EVENT.replace("Ann", "Bea")).contentHash()).isNotEqualTo(hash);
    }

    @Test
    void noValueIsATombstone() {
        assertThat(reader.read(Toys.message((byte[]) null))).isEqualTo(new Reading.Tombstone());
    }

    @Test
    void bytesThatAreNoTextAreBadAndMarkNothing() {
        assertThat(bad(Toys.message(new byte[] {-1, 0})))
                .returns("is not UTF-8 text", Reading.Bad::message)
                .returns(null, Reading.Bad::key);
    }

    @Test
    void anEventOfAnotherTypeIsBadAndMarksNothing() {
        assertThat(bad(ofType("another.v1")))
                .returns(
                        "has the header ce_type: another.v1, but this topic carries billing.customer.changed.v1",
                        Reading.Bad::message)
                .returns(null, Reading.Bad::key);
    }

    @Test
    void anEventWithoutATypeIsTakenAsOneOfTheTopics() {
        assertThat(reader.read(Toys.message(EVENT))).isInstanceOf(Reading.Good.class);
        assertThat(reader.read(ofType(null))).isInstanceOf(Reading.Good.class);
        assertThat(reader.read(ofType(EventTypes.CUSTOMER_CHANGED)))
                .isInstanceOf(Reading.Good.class);
    }

    @Test
    void anUndecodableEventSaysWhatIsWrongAndOfWhichVersion() {
        assertThat(bad(Toys.message(EVENT.replace("\"Ann\"", "5"))))
                .returns(
                        "name must be text of 1 to 500 characters, not only spaces",
                        Reading.Bad::message)
                .returns(Toys.key("5"), Reading.Bad::key)
                .returns(3L, Reading.Bad::version);
    }

    @Test
    void anUndecodableEventMarksTheRecordOfTheEntityThatItSpeaksOfAndNoOther() {
        assertThat(marked("{\"company\":\"isp\",\"id\":\"5\",\"kind\":\"credit-note\"}"))
                .isEqualTo(Toys.key(Entity.CREDIT_NOTE, "5"));
        assertThat(marked("{\"company\":\"isp\",\"id\":\"5\"}")).isEqualTo(Toys.key("5"));
    }

    @Test
    void anUndecodableEventThatNamesHalfAnIdentityMarksNothing() {
        assertThat(marked("{\"company\":\"isp\"}")).isNull();
        assertThat(marked("{\"id\":\"5\"}")).isNull();
    }

    private Snapshot snapshot(String text) {
        return ((Reading.Good) reader.read(Toys.message(text))).snapshot();
    }

    private @Nullable RecordKey marked(String text) {
        return bad(Toys.message(text)).key();
    }

    private Reading.Bad bad(ConsumerRecord<byte[], byte[]> message) {
        return (Reading.Bad) reader.read(message);
    }

    private static ConsumerRecord<byte[], byte[]> ofType(@Nullable String type) {
        var message = Toys.message(EVENT);
        message.headers().add(CloudEventHeaders.TYPE, type == null ? null : type.getBytes(UTF_8));
        return message;
    }
}
