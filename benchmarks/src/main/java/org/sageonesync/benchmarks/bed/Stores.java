package org.sageonesync.benchmarks.bed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The services' databases, from outside. */
public final class Stores {

    private final int port;
    private final Map<String, String> passwords;

    private Stores(int port, Map<String, String> passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    static Stores of(Path stackFile) {
        JsonNode stack = JsonMapper.shared().readTree(stackFile);
        return new Stores(
                stack.path("ports").path("postgres").asInt(),
                stack.path("databases")
                        .valueStream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.path("name").asString(),
                                        one -> one.path("password").asString())));
    }

    /** A database, under the role that owns it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                database,
                passwords.get(database));
    }

    /** Transactions that a database has committed so far; in the services each is one statement. */
    public long transactions(String database) {
        String wanted =
                "select xact_commit from pg_stat_database where datname = current_database()";
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(wanted)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("transactions cannot be counted", e);
        }
    }

    /** The columns of a table that can be written. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        String wanted =
                """
                select column_name from information_schema.columns
                where table_name = ? and table_schema = 'public' and is_identity = 'NO'
                    and is_generated = 'NEVER'
                order by ordinal_position
                """;
        try (var statement = connection.prepareStatement(wanted)) {
            statement.setString(1, table);
            var columns = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }
    }
}
