package org.sageonesync.benchmarks.bed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of a table made in the likeness of one that is there, so that a store is as full as after
 * years.
 *
 * @param likeness a condition that the rows of one record fulfil
 * @param changes SQL for the columns in which the copies differ; {@code n} is their number
 */
public record Copies(String database, String table, String likeness, Map<String, String> changes) {

    public Copies {
        changes = Map.copyOf(changes);
    }

    /** Makes those numbered from {@code first} to {@code last}. */
    public void make(Stores stores, int first, int last) {
        try (Connection connection = stores.connect(database);
                var statement = connection.createStatement()) {
            int made = statement.executeUpdate(insert(connection, first, last));
            if (made < last - first + 1) {
                throw new IllegalStateException(table + " has only " + made + " rows more");
            }
            statement.execute("vacuum (analyze) " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(table + " cannot be filled", e);
        }
    }

    private String insert(Connection connection, int first, int last) throws SQLException {
        var columns = Stores.columns(connection, table);
        return "insert into %1$s (%2$s) select %3$s from (select * from %1$s where %4$s) as one, generate_series(%5$d, %6$d) as n"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> changes.getOrDefault(column, "one." + column))
                                .collect(Collectors.joining(", ")),
                        likeness,
                        first,
                        last);
    }
}
