package org.sageonesync.runtime.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.testcontainers.postgresql.PostgreSQLContainer;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A running PostgreSQL server; it ends with the JVM. */
record PostgresServer(String host, int port, String user, String password) {

    private static final String IMAGE = "postgres:17-alpine";
    private static final String MOST_CONNECTIONS = "300";

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
    static PostgresServer inAContainer() {
        var container =
                new PostgreSQLContainer(IMAGE)
                        .withCommand("postgres", "-c", "max_connections=" + MOST_CONNECTIONS);
        container.start();
        return new PostgresServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @SuppressWarnings("resource") // Its own shutdown hook stops it.
    static PostgresServer embedded() {
        try {
            var server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", MOST_CONNECTIONS)
                            .start();
            return new PostgresServer("localhost", server.getPort(), "postgres", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
