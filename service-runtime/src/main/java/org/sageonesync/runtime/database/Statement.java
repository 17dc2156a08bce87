package org.sageonesync.runtime.database;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One SQL statement with its values; immutable, so that a prefix can be shared.
 *
 * <p>Values may be whatever the PostgreSQL driver encodes, arrays ({@code String[]}, {@code
 * Long[]}, {@code OffsetDateTime[]}) included; an {@link java.time.Instant} is sent as a {@code
 * timestamptz}.
 */
public final class Statement {

    private final GenericExecuteSpec spec;

    Statement(GenericExecuteSpec spec) {
        this.spec = spec;
    }

    /**
     * Binds a value that is not null.
     *
     * @param name the parameter's name, without the colon
     * @param value the value
     * @return the statement with that value
     */
    public Statement bind(String name, Object value) {
        return new Statement(spec.bind(name, SqlValue.of(value)));
    }

    /**
     * Binds a value that may be null.
     *
     * @param name the parameter's name, without the colon
     * @param value the value, or null
     * @param typeWhenNull the Java type that tells PostgreSQL which type of null this is
     * @return the statement with that value
     */
    public Statement bind(String name, @Nullable Object value, Class<?> typeWhenNull) {
        return value == null
                ? new Statement(spec.bindNull(name, SqlValue.type(typeWhenNull)))
                : bind(name, value);
    }

    /**
     * Runs the statement and maps every row.
     *
     * @param row makes a value of a row; what it throws is thrown here, after all rows were read
     * @param <T> the type of a value, never null
     * @return the values in the order of the rows
     */
    public <T> List<T> list(Function<Readable, T> row) {
        var rows = Await.uncancelled(spec.map(Mapped.by(row)).all().collectList());
        return rows.stream().map(Mapped::value).toList();
    }

    /**
     * Runs the statement and maps the first row; all rows are read, so let the SQL say {@code limit
     * 1}.
     *
     * @param row makes a value of a row
     * @param <T> the type of a value, never null
     * @return the first value, or empty if there was no row
     */
    public <T> Optional<T> first(Function<Readable, T> row) {
        return list(row).stream().findFirst();
    }

    /**
     * Runs a statement that gives exactly one row.
     *
     * @param row makes a value of the row
     * @param <T> the type of the value, never null
     * @return the value
     * @throws IncorrectResultSizeDataAccessException if there was no row, or more than one
     */
    public <T> T one(Function<Readable, T> row) {
        var values = list(row);
        if (values.size() != 1) {
            throw new IncorrectResultSizeDataAccessException(1, values.size());
        }
        return values.getFirst();
    }

    /**
     * Runs the statement for its effect.
     *
     * @return the number of rows inserted, updated or deleted by its outermost command
     */
    public long update() {
        return Await.uncancelled(spec.fetch().rowsUpdated().defaultIfEmpty(0L));
    }
}
