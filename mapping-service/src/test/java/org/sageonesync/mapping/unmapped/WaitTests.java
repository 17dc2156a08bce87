package org.sageonesync.mapping.unmapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;

import java.time.Instant;
import java.util.List;

class WaitTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void keepsTheGreatestSequenceInWhateverOrderTheyCome() {
        var waits =
                Wait.newest(
                        List.of(
                                outcome("1", 3, "PARKED", "mapping:category:3"),
                                outcome("2", 1, "PARKED", "mapping:tariff:9"),
                                outcome("1", 2, "PARKED", "mapping:category:2"),
                                outcome("1", 3, "PARKED", "mapping:category:4")));

        assertThat(waits)
                .extracting(Wait::waitingOn)
                .containsExactly("mapping:category:3", "mapping:tariff:9");
    }

    @Test
    void remembersSinceWhenARecordWaitsForTheSame() {
        assertThat(
                        Wait.newest(
                                List.of(
                                        outcome("1", 1, "PARKED", "mapping:category:7"),
                                        outcome("1", 2, "PARKED", "mapping:category:7"))))
                .singleElement()
                .satisfies(
                        wait -> {
                            assertThat(wait.sequence()).isEqualTo(2);
                            assertThat(wait.since()).isEqualTo(NOON.plusSeconds(1));
                        });
        assertThat(
                        Wait.newest(
                                List.of(
                                        outcome("1", 1, "PARKED", "mapping:category:7"),
                                        outcome("1", 2, "SYNCED", null),
                                        outcome("1", 3, "PARKED", "mapping:category:7"))))
                .singleElement()
                .satisfies(wait -> assertThat(wait.since()).isEqualTo(NOON.plusSeconds(3)));
    }

    @Test
    void countsOnlyWhatIsParkedAndWaitsForAMapping() {
        assertThat(outcome("1", 1, "PARKED", "mapping:default-item").mapping())
                .isEqualTo("mapping:default-item");
        assertThat(outcome("1", 1, "PARKED", "customer:7").mapping()).isNull();
        assertThat(outcome("1", 1, "PARKED", null).mapping()).isNull();
        assertThat(outcome("1", 1, "FAILED", "mapping:category:7").mapping()).isNull();
        assertThat(outcome("1", 1, "A_STATE_OF_TOMORROW", "mapping:category:7").mapping()).isNull();
    }

    private static Outcome outcome(
            String id, long sequence, String state, @Nullable String waitingOn) {
        return new Outcome(
                new CompanyKey("isp"),
                Entity.INVOICE,
                new BillingRef(id),
                sequence,
                state,
                new Outcome.Reason(waitingOn),
                NOON.plusSeconds(sequence));
    }
}
