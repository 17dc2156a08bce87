package org.sageonesync.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.kernel.testing.Toy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What replicas count of their intake from a moment on; may be asked after they have stopped. */
final class Account {

    private static final List<String> PARTS =
            List.of("stored", "duplicate", "stale", "tombstone", "dead-lettered");

    private final List<MeterRegistry> meters;
    private final Map<String, Long> before;

    private Account(List<MeterRegistry> meters) {
        this.meters = meters;
        this.before =
                Stream.concat(PARTS.stream(), Stream.of("received"))
                        .collect(Collectors.toMap(part -> part, this::total));
    }

    static Account of(Toy... replicas) {
        return new Account(
                Arrays.stream(replicas)
                        .map(toy -> toy.service().bean(MeterRegistry.class))
                        .toList());
    }

    long of(String result) {
        return total(result) - before.getOrDefault(result, 0L);
    }

    /** The parts in the order stored, duplicate, stale, tombstone, dead-lettered. */
    List<Long> parts() {
        return PARTS.stream().map(this::of).toList();
    }

    void balances() {
        assertThat(parts().stream().mapToLong(Long::longValue).sum())
                .as("stored, duplicate, stale, tombstone and dead-lettered: %s", parts())
                .isEqualTo(of("received"));
    }

    private long total(String result) {
        return meters.stream().mapToLong(each -> counted(each, result)).sum();
    }

    private static long counted(MeterRegistry meters, String result) {
        var counter = meters.find("sageonesync.sync.intake").tag("result", result).counter();
        return counter == null ? 0 : (long) counter.count();
    }
}
