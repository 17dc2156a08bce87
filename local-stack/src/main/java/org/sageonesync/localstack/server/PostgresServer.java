package org.sageonesync.localstack.server;

import org.sageonesync.localstack.process.Command;
import org.sageonesync.localstack.process.OneOff;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.process.Supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL that keeps what it acknowledged: {@code fsync} and {@code synchronous_commit} are
 * on. Each service gets a database and a role of its own.
 */
final class PostgresServer {

    static final String NAME = "postgres";

    private static final Duration START = Duration.ofMinutes(5);

    private final Path cache;
    private final Path folder;
    private final int port;
    private final String password;

    /**
     * @param cache where its programs are unpacked
     */
    PostgresServer(Path cache, Path folder, int port, String password) {
        this.cache = cache;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /** Starts the server on what it has stored, and waits until it answers. */
    void start(Supervisor supervisor, Waiting waiting) {
        supervisor.start(
                new Command(NAME, programs().run("postgres", arguments()), Map.of())
                        .asFoundation("INT"));
        waiting.until("PostgreSQL answers", START, this::answers);
    }

    private PostgresPrograms programs() {
        return PostgresPrograms.below(cache);
    }

    /** Makes the cluster. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            Path passwordFile = Files.writeString(folder.resolve("password"), password);
            OneOff.run(
                    programs()
                            .run(
                                    "initdb",
                                    List.of(
                                            "--pgdata=" + folder.resolve("cluster"),
                                            "--username=postgres",
                                            "--auth=scram-sha-256",
                                            "--pwfile=" + passwordFile,
                                            "--encoding=UTF8",
                                            "--locale=C",
                                            "--no-sync")),
                    folder.resolve("initdb.log"));
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments() {
        return List.of(
                "-D", folder.resolve("cluster").toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "max_connections=200",
                "-c", "shared_buffers=64MB");
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    /**
     * @throws StackFailure if PostgreSQL refuses
     */
    void create(DatabaseAccess database) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE %s LOGIN PASSWORD '%s'"
                            .formatted(database.name(), database.password()));
            statement.execute(
                    "CREATE DATABASE %s OWNER %s".formatted(database.name(), database.name()));
        } catch (SQLException e) {
            throw new StackFailure("database " + database.name() + " cannot be made", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", password);
    }
}
