package org.sageonesync.runtime.database;

/**
 * Something the database must offer; checked after the migrations, before {@link DatabaseReady}.
 */
@FunctionalInterface
public interface DatabaseRequirement {

    /**
     * Checks the database.
     *
     * @param database the service's database
     * @throws UnmetRequirement if the service must not run on this database; it then ends with exit
     *     code 1. Any other exception is taken as passing trouble, and the check is repeated.
     */
    void check(Database database);
}
