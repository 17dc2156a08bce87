package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Drift;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as CSV. */
final class DriftCsv {

    static final String HEADER =
            Csv.line(
                    "number",
                    "cause",
                    "kind",
                    "billing id",
                    "amount",
                    "posted id",
                    "posted number",
                    "posted customer",
                    "posted date",
                    "posted total",
                    "found id",
                    "found number",
                    "found customer",
                    "found date",
                    "found total",
                    "message",
                    "what to do",
                    "remedies",
                    "done");

    private DriftCsv() {}

    static String lines(List<Drift> drifts) {
        return drifts.stream().map(DriftCsv::line).collect(Collectors.joining());
    }

    private static String line(Drift drift) {
        var posted = drift.posted();
        var found = drift.found();
        var done = drift.remedied();
        return Csv.line(
                drift.number(),
                drift.cause().wireName(),
                drift.kind().wireName(),
                drift.ref(),
                drift.amount(),
                of(posted, Drift.Side::accountingId),
                of(posted, Drift.Side::number),
                of(posted, Drift.Side::customer),
                of(posted, Drift.Side::date),
                of(posted, Drift.Side::total),
                of(found, Drift.Side::accountingId),
                of(found, Drift.Side::number),
                of(found, Drift.Side::customer),
                of(found, Drift.Side::date),
                of(found, Drift.Side::total),
                drift.message(),
                drift.advice(),
                remedies(drift),
                done == null ? null : Words.of(done.action()));
    }

    private static String remedies(Drift drift) {
        return drift.remedies().stream().map(Words::of).collect(Collectors.joining(" "));
    }

    private static <T> @Nullable T of(
            Drift.@Nullable Side side, Function<Drift.Side, @Nullable T> part) {
        return side == null ? null : part.apply(side);
    }
}
