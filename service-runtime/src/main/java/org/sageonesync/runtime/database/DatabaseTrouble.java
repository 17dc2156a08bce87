package org.sageonesync.runtime.database;

import io.r2dbc.spi.R2dbcException;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/**
 * A driver's failure in a sentence for people, without its stack trace or any value of a statement.
 */
final class DatabaseTrouble {

    private final DatabaseSettings settings;

    DatabaseTrouble(DatabaseSettings settings) {
        this.settings = settings;
    }

    String sentence(Throwable failure) {
        var state = sqlState(failure);
        return switch (state == null ? "" : state) {
            case "28P01", "28000" ->
                    "PostgreSQL at %s refuses the user %s or its password."
                            .formatted(settings.address(), settings.user());
            case "3D000" ->
                    "PostgreSQL at %s:%d has no database %s."
                            .formatted(settings.host(), settings.port(), settings.name());
            case "53300" ->
                    "PostgreSQL at %s has no connection left.".formatted(settings.address());
            default -> other(failure, state);
        };
    }

    private String other(Throwable failure, @Nullable String state) {
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            return "PostgreSQL at %s is not reachable (%s)."
                    .formatted(settings.address(), root(failure).getClass().getSimpleName());
        }
        return "PostgreSQL at %s refused a statement (SQL state %s)."
                .formatted(settings.address(), state);
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            var state =
                    switch (at) {
                        case SQLException sql -> sql.getSQLState();
                        case R2dbcException r2dbc -> r2dbc.getSqlState();
                        default -> null;
                    };
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
