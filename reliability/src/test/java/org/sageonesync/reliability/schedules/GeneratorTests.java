package org.sageonesync.reliability.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.billing.EventDecoders;
import org.sageonesync.contracts.topic.Topics;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class GeneratorTests {

    private static Stream<Schedule> some() {
        return LongStream.range(0, 300).mapToObj(GeneratorTests::schedule);
    }

    @Test
    void drawsTheSameScheduleFromTheSameSeed() {
        assertThat(schedule(17)).isEqualTo(schedule(17)).isNotEqualTo(schedule(18));
    }

    @Test
    void takesThirtyStepsOnAverage() {
        assertThat(some().mapToInt(schedule -> schedule.steps().size()).average().orElseThrow())
                .isBetween(30.0, 40.0);
    }

    @Test
    void tellsOnlyWhatABillingSystemMaySay() {
        assertThat(some().flatMap(schedule -> schedule.all(Step.Tell.class).stream()))
                .allMatch(tell -> isValid(tell.fact()));
    }

    @Test
    void garblesEventsBeyondReading() {
        assertThat(some().flatMap(schedule -> schedule.all(Step.Garble.class).stream()))
                .filteredOn(garble -> garble.value() != null)
                .isNotEmpty()
                .allMatch(garble -> !isValid(garble.topic(), new Wire("acme").json(garble)));
    }

    private static Schedule schedule(long seed) {
        return Generator.of(seed, new Deck(new Dice(seed)).deal(4));
    }

    private static boolean isValid(Fact fact) {
        return isValid(Wire.topic(fact), new Wire("acme").json(fact));
    }

    private static boolean isValid(String topic, @Nullable String json) {
        var decoder =
                switch (topic) {
                    case Topics.CUSTOMERS -> EventDecoders.customers();
                    case Topics.INVOICES -> EventDecoders.invoices();
                    default -> EventDecoders.payments();
                };
        return decoder.decode(Objects.requireNonNull(json).getBytes(StandardCharsets.UTF_8))
                instanceof Decoded.Valid;
    }
}
