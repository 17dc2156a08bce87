package org.sageonesync.runtime.database;

import io.r2dbc.spi.Readable;

import java.util.function.Function;

/**
 * A mapped row, or why it could not be mapped: an exception inside the stream would cancel the
 * query.
 */
sealed interface Mapped<T> {

    T value();

    static <T> Function<Readable, Mapped<T>> by(Function<Readable, T> row) {
        return readable -> {
            try {
                return new Value<>(row.apply(readable));
            } catch (RuntimeException failure) {
                return new Failure<>(failure);
            }
        };
    }

    record Value<T>(T value) implements Mapped<T> {}

    record Failure<T>(RuntimeException failure) implements Mapped<T> {
        @Override
        public T value() {
            throw failure;
        }
    }
}
