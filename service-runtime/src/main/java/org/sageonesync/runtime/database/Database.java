package org.sageonesync.runtime.database;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * SQL for straight-line code on virtual threads.
 *
 * <p>A call waits on its own thread until PostgreSQL has answered, and is never cancelled: neither
 * an interrupt nor a disconnected HTTP client reaches the driver, because a cancelled R2DBC query
 * can hang its pooled connection for good. One statement is one transaction; what must happen
 * together is written as one statement (data-modifying {@code WITH}). A query returns at most 200
 * rows: page by key.
 *
 * <p>Failures are Spring's {@link org.springframework.dao.DataAccessException}s; an unreachable
 * database is a {@link org.springframework.dao.DataAccessResourceFailureException}. A call on a
 * reactor event loop is refused with an {@link IllegalStateException}.
 */
public final class Database {

    private final DatabaseClient client;

    /**
     * @param client the client whose connection pool is used
     */
    public Database(DatabaseClient client) {
        this.client = client;
    }

    /**
     * Prepares a statement.
     *
     * @param sql SQL with named parameters ({@code :name})
     * @return a statement to bind values to, and then to run by {@link Statement#list list}, {@link
     *     Statement#first first}, {@link Statement#one one} or {@link Statement#update update}
     */
    public Statement sql(String sql) {
        return new Statement(client.sql(sql));
    }
}
