package org.sageonesync.runtime.database;

import org.flywaydb.core.Flyway;

import java.util.List;

/** Applies scripts to a database, once, on the calling thread. */
public final class Migrator {

    private final DatabaseSettings settings;

    /**
     * @param settings the database
     */
    public Migrator(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Applies what is not applied yet.
     *
     * @param all the scripts, in the order of their application
     */
    public void apply(List<MigrationScripts> all) {
        all.forEach(this::apply);
    }

    private void apply(MigrationScripts scripts) {
        Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .locations(scripts.location())
                .table(scripts.historyTable())
                // The other owner's tables are in the same schema already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
