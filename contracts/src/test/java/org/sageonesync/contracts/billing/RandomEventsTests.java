package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.ContractJson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Whatever bytes arrive: an event, or the list of what is wrong with them; never an exception. */
class RandomEventsTests {

    private static final int EVENTS = 1_000;

    private static final Map<String, EventDecoder<?>> GOOD =
            Map.of(
                    Events.CUSTOMER, EventDecoders.customers(),
                    Events.INVOICE, EventDecoders.invoices(),
                    Events.PAYMENT, EventDecoders.payments(),
                    Events.CATALOG, EventDecoders.catalog());

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, 4711})
    void decodeOrNameAViolation(long seed) {
        var random = random(seed);
        var mutations = new Mutations(random);
        for (var i = 0; i < EVENTS; i++) {
            GOOD.forEach((good, decoder) -> check(decoder, mutations.mutate(good)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, 4711})
    void decodeOrNameAViolationWhenBytesAreFlippedOrCutOff(long seed) {
        var random = random(seed);
        for (var i = 0; i < EVENTS; i++) {
            GOOD.forEach((good, decoder) -> check(decoder, garbled(good, random)));
        }
    }

    private static byte[] garbled(String good, RandomGenerator random) {
        var bytes = good.getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static <E> void check(EventDecoder<E> decoder, byte[] payload) {
        var text = new String(payload, StandardCharsets.UTF_8);
        switch (decoder.decode(payload)) {
            case Decoded.Valid<E>(var event) -> {
                var written = ContractJson.mapper().writeValueAsBytes(event);
                assertThat(decoder.decode(written)).as(text).isEqualTo(new Decoded.Valid<>(event));
            }
            case Decoded.Invalid<E> invalid ->
                    assertThat(invalid.violations())
                            .as(text)
                            .isNotEmpty()
                            .doesNotHaveDuplicates()
                            .allSatisfy(
                                    violation ->
                                            assertThat(violation.message())
                                                    .isNotBlank()
                                                    .doesNotContain("cannot be understood"));
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
