package org.sageonesync.runtime.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL per test JVM, durable as in production ({@code synchronous_commit=on}): in a
 * container where an engine is there, else from embedded binaries.
 */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /**
     * Creates an empty database that no other test uses.
     *
     * @return where it is
     */
    public static FreshDatabase freshDatabase() {
        var server = Running.SERVER;
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = connection(server);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new FreshDatabase(
                server.host(), server.port(), name, server.user(), server.password());
    }

    private static Connection connection(PostgresServer server) throws SQLException {
        var url = "jdbc:postgresql://%s:%d/postgres".formatted(server.host(), server.port());
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    /** Starts with its first use. */
    private static final class Running {
        static final PostgresServer SERVER =
                ContainerEngine.isThere()
                        ? PostgresServer.inAContainer()
                        : PostgresServer.embedded();
    }
}
