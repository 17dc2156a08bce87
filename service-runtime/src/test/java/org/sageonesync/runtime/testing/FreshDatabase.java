package org.sageonesync.runtime.testing;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseSettings;
import org.sageonesync.runtime.database.MigrationScripts;
import org.sageonesync.runtime.database.Migrator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;

import java.util.Arrays;
import java.util.Map;

/**
 * A database of a test's own.
 *
 * @param host the server's host
 * @param port the server's port
 * @param name the database's name
 * @param user a superuser
 * @param password the user's password; may be empty
 */
public record FreshDatabase(String host, int port, String name, String user, String password) {

    private static final int MOST_CONNECTIONS = 10;

    /**
     * The same database behind another address, such as a {@link TcpGate}'s.
     *
     * @param otherHost the other host
     * @param otherPort the other port
     * @return the database as seen from there
     */
    public FreshDatabase at(String otherHost, int otherPort) {
        return new FreshDatabase(otherHost, otherPort, name, user, password);
    }

    /**
     * The keys by which a service finds this database.
     *
     * @return {@code DATABASE_HOST} and so on with their values
     */
    public Map<String, Object> properties() {
        return Map.of(
                "DATABASE_HOST", host,
                "DATABASE_PORT", port,
                "DATABASE_NAME", name,
                "DATABASE_USER", user,
                "DATABASE_PASSWORD", password);
    }

    /**
     * Points a Spring test at this database.
     *
     * @param registry the test's properties
     */
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((key, value) -> registry.add(key, () -> value));
    }

    /**
     * Opens the database without Spring, migrated.
     *
     * @param locations Flyway locations, such as {@code classpath:db/migration}; {@code
     *     classpath:db/runtime} is the outbox
     * @return the database, with a small pool that ends with the JVM
     */
    public Database migrated(String... locations) {
        new Migrator(settings())
                .apply(Arrays.stream(locations).map(FreshDatabase::scripts).toList());
        return unmigrated();
    }

    /**
     * Opens the database without Spring, as it is.
     *
     * @return the database, with a small pool that ends with the JVM
     */
    public Database unmigrated() {
        return new Database(DatabaseClient.create(pool()));
    }

    /**
     * This database as the settings of a service.
     *
     * @return the settings
     */
    public DatabaseSettings settings() {
        return new DatabaseSettings(host, port, name, user, password);
    }

    private static MigrationScripts scripts(String location) {
        return location.equals(MigrationScripts.OF_THE_OUTBOX.location())
                ? MigrationScripts.OF_THE_OUTBOX
                : new MigrationScripts(location, MigrationScripts.OF_THE_SERVICE.historyTable());
    }

    private ConnectionPool pool() {
        var connections =
                new PostgresqlConnectionFactory(
                        PostgresqlConnectionConfiguration.builder()
                                .host(host)
                                .port(port)
                                .database(name)
                                .username(user)
                                .password(password)
                                .build());
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(connections)
                        .initialSize(0)
                        .maxSize(MOST_CONNECTIONS)
                        .build());
    }
}
