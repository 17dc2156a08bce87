package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.kernel.record.RecordKey;

import java.util.List;

class BatchTests {

    private static final RecordKey KEY =
            new RecordKey(new CompanyKey("acme"), Entity.PAYMENT, new BillingRef("7"));

    @Test
    void keepsTheNewestOfTheVersionsThatCannotBeRead() {
        assertThat(marked(bad(3L), bad(2L))).containsExactly("3");
        assertThat(marked(bad(2L), bad(3L))).containsExactly("3");
    }

    @Test
    void keepsTheLatestWhereAVersionCannotBeReadEither() {
        assertThat(marked(bad(3L), bad(null))).containsExactly("null");
        assertThat(marked(bad(null), bad(2L))).containsExactly("2");
    }

    @Test
    void stillMarksARecordThatAnOlderVersionFollows() {
        assertThat(marked(bad(3L), bad(2L), good(2))).containsExactly("3");
        assertThat(marked(bad(3L), bad(2L), good(3))).isEmpty();
    }

    private static List<String> marked(Reading... readings) {
        return Batch.of(List.of(readings)).marks().stream()
                .map(mark -> String.valueOf(mark.version()))
                .toList();
    }

    private static Reading bad(@Nullable Long version) {
        var message = new ConsumerRecord<>("payments", 0, 0, new byte[0], new byte[0]);
        return new Reading.Bad(message, List.of(), KEY, version);
    }

    private static Reading good(long version) {
        return new Reading.Good(
                new Snapshot(KEY, version, "{}", "hash", null, "", null, null, false));
    }
}
