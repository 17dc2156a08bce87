package org.sageonesync.gateway.journal;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.Objects;

/** Reads columns that are never null. */
public final class Column {

    private Column() {}

    public static String text(Readable row, String name) {
        return Objects.requireNonNull(row.get(name, String.class), name);
    }

    public static long number(Readable row, String name) {
        return Objects.requireNonNull(row.get(name, Long.class), name);
    }

    public static int integer(Readable row, String name) {
        return Objects.requireNonNull(row.get(name, Integer.class), name);
    }

    public static boolean flag(Readable row, String name) {
        return Boolean.TRUE.equals(row.get(name, Boolean.class));
    }

    /** The reason in a row with the columns that every journal table has for it. */
    public static @Nullable Reason reason(Readable row) {
        var code = row.get("reason_code", String.class);
        return code == null
                ? null
                : new Reason(
                        ReasonCode.named(code),
                        text(row, "reason_message"),
                        row.get("reason_waiting_on", String.class));
    }
}
