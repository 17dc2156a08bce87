package org.sageonesync.gateway.sweep;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.gateway.SweepProgress;
import org.sageonesync.contracts.gateway.SweepState;
import org.sageonesync.gateway.journal.Column;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Reads the rows of sweeps. */
final class SweepRows {

    private SweepRows() {}

    static Sweep sweep(Readable row) {
        return new Sweep(
                Column.number(row, "id"),
                new CompanyKey(Column.text(row, "company")),
                Purpose.valueOf(Column.text(row, "purpose")),
                Scope.valueOf(Column.text(row, "scope")),
                new Sweep.Place(
                        Phase.valueOf(Column.text(row, "phase")),
                        Column.integer(row, "position"),
                        Column.number(row, "last_id"),
                        instant(row, "phase_began_at")),
                Column.flag(row, "unfiltered"),
                Column.integer(row, "round"),
                tally(row),
                Column.number(row, "fence"),
                instant(row, "now"));
    }

    static SweepView view(Readable row) {
        var state = SweepState.valueOf(Column.text(row, "state"));
        return new SweepView(
                Column.number(row, "id"),
                new CompanyKey(Column.text(row, "company")),
                Purpose.valueOf(Column.text(row, "purpose")),
                Scope.valueOf(Column.text(row, "scope")),
                state,
                instant(row, "requested_at"),
                row.get("finished_at", Instant.class),
                progress(row, state),
                row.get("message", String.class),
                row.get("result_text", String.class));
    }

    private static SweepProgress progress(Readable row, SweepState state) {
        var tally = tally(row);
        var phase = Column.text(row, "phase").toLowerCase(Locale.ROOT).replace('_', '-');
        var eta = state == SweepState.RUNNING ? eta(row, tally) : null;
        return new SweepProgress(phase, tally.done(), tally.total(), tally.calls(), eta);
    }

    private static @Nullable Duration eta(Readable row, Sweep.Tally tally) {
        if (tally.done() == 0 || tally.done() >= tally.total()) {
            return null;
        }
        var passed = Duration.between(instant(row, "requested_at"), instant(row, "now"));
        long left = tally.total() - tally.done();
        return Duration.ofMillis(passed.toMillis() * left / tally.done());
    }

    private static Sweep.Tally tally(Readable row) {
        return new Sweep.Tally(
                Column.number(row, "done"),
                Column.number(row, "total"),
                Column.number(row, "calls"));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class), column);
    }
}
