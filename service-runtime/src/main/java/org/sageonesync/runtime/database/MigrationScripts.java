package org.sageonesync.runtime.database;

/**
 * Flyway scripts with a history of their own, so that version numbers of different owners cannot
 * collide. Every bean of this type is applied, in bean order.
 *
 * @param location Flyway location, such as {@code classpath:db/migration}
 * @param historyTable the table in which Flyway remembers what it has applied
 */
public record MigrationScripts(String location, String historyTable) {

    /** The scripts of the service itself. */
    public static final MigrationScripts OF_THE_SERVICE =
            new MigrationScripts("classpath:db/migration", "flyway_schema_history");

    /** The scripts of the outbox; applied before the service's, which may refer to its table. */
    public static final MigrationScripts OF_THE_OUTBOX =
            new MigrationScripts("classpath:db/runtime", "flyway_runtime_history");
}
