package org.sageonesync.gateway.resolution;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.gateway.journal.UncertainRow;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Counts look-ups, times resolutions, and shows how much is uncertain. */
@Component
final class ResolutionMetrics {

    private static final String PREFIX = "sageonesync.gateway.";

    private final MeterRegistry registry;
    private final MultiGauge uncertain;

    ResolutionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.uncertain =
                MultiGauge.builder(PREFIX + "uncertain")
                        .description("Documents whose outcome nobody knows")
                        .register(registry);
    }

    void looked(UncertainRow row, Outcome outcome) {
        var kind = row.key().kind().wireName();
        Counter.builder(PREFIX + "resolutions")
                .description("Look-ups of uncertain documents by what they said")
                .tag("kind", kind)
                .tag("outcome", outcome.words())
                .register(registry)
                .increment();
        if (outcome.settles()) {
            Timer.builder(PREFIX + "resolution.time")
                    .description("From uncertain to settled")
                    .tag("kind", kind)
                    .register(registry)
                    .record(row.age());
        }
    }

    void uncertain(Map<CompanyKey, Long> byCompany) {
        uncertain.register(
                byCompany.entrySet().stream()
                        .map(
                                entry ->
                                        MultiGauge.Row.of(
                                                Tags.of("company", entry.getKey().value()),
                                                entry.getValue()))
                        .toList(),
                true);
    }
}
