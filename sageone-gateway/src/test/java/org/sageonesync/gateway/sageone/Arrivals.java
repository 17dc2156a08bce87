package org.sageonesync.gateway.sageone;

import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.traffic.Exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** When the gateway's calls of one company arrived at the sandbox, by the sandbox's own log. */
record Arrivals(List<Exchange> exchanges) {

    static Arrivals of(SandboxServer sandbox, TestCompany company) {
        return new Arrivals(
                sandbox.sandbox().log().all().stream()
                        .filter(one -> Objects.equals(one.companyId(), company.id()))
                        .filter(one -> one.endpoint().equals(Traffic.OPERATION))
                        .toList());
    }

    Arrivals between(Instant from, Instant to) {
        return new Arrivals(
                exchanges.stream()
                        .filter(one -> !one.at().isBefore(from) && one.at().isBefore(to))
                        .toList());
    }

    Arrivals refused() {
        return new Arrivals(exchanges.stream().filter(one -> one.status() == 429).toList());
    }

    int count() {
        return exchanges.size();
    }

    Instant last() {
        return exchanges.getLast().at();
    }

    /**
     * How long {@code limit} calls take: 60 s and the reply time, if each minute is used. Not the
     * calls in some fixed time, since calls come in crowds.
     */
    Duration cycle(int limit) {
        double nanos =
                IntStream.range(0, count() - limit)
                        .mapToLong(i -> between(i, i + limit).toNanos())
                        .average()
                        .orElseThrow();
        return Duration.ofNanos(Math.round(nanos));
    }

    /** The longest time without an arrival. */
    Duration longestSilence() {
        return IntStream.range(1, count())
                .mapToObj(i -> between(i - 1, i))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration between(int one, int other) {
        return Duration.between(exchanges.get(one).at(), exchanges.get(other).at());
    }
}
