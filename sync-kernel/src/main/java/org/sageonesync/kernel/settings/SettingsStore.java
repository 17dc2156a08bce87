package org.sageonesync.kernel.settings;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.runtime.database.Database;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/**
 * The newest settings of each company, and the former ones that its documents were posted under.
 *
 * <p>Storing and looking again are two statements on purpose. A decision that began before the
 * first one finds, when it is stored, that the company's {@code knowledge} has changed, and is made
 * again; one that was stored before it is visible to the second one, which began later. So none is
 * missed.
 */
final class SettingsStore {

    private static final String STORE =
            """
            with newest as (
                insert into company as c (company, settings_version, settings, knowledge)
                values (:company, :version, :settings, 1)
                on conflict (company) do update
                   set settings_version = excluded.settings_version,
                       settings = excluded.settings,
                       knowledge = c.knowledge + 1
                 where c.settings_version is null or c.settings_version < excluded.settings_version
                returning company, settings_version, settings)
            insert into settings_snapshot (company, version, settings)
            select company, settings_version, settings from newest
            """;

    /**
     * Posted records stay as they are, also those of which a newer event cannot be read; held ones
     * only if they are still to be held.
     */
    private static final String LOOK_AGAIN =
            """
            update record
               set state = 'PENDING', reason_code = 'queued', waiting_on = null,
                   reason_message = 'The settings have changed; waits for its turn.',
                   next_attempt_at = now(), touched = touched + 1, attempts = 0,
                   lane = case when state = 'HELD' then 2 else lane end
             where company = :company
               and settings_version < :version
               and state <> 'SYNCED'
               and payload is not null
               and not (state = 'HELD' and entity = any(:stillHeld))
               and not (reason_code is not distinct from 'invalid-event'
                        and posted_version is not distinct from version)
            """;

    private final Database database;
    private final JsonMapper json;

    SettingsStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the snapshot unless a newer one is there; true if it was kept. */
    boolean store(SettingsSnapshot snapshot) {
        return database.sql(STORE)
                        .bind("company", snapshot.company().value())
                        .bind("version", snapshot.version())
                        .bind("settings", json.writeValueAsString(snapshot))
                        .update()
                > 0;
    }

    /** Makes due what older settings have decided; the number of records. */
    long lookAgain(SettingsSnapshot snapshot, List<Entity> held) {
        return database.sql(LOOK_AGAIN)
                .bind("company", snapshot.company().value())
                .bind("version", snapshot.version())
                .bind("stillHeld", names(held))
                .update();
    }

    Optional<SettingsSnapshot> find(CompanyKey company) {
        return database.sql(
                        "select settings from company where company = :company and settings is not null")
                .bind("company", company.value())
                .first(this::snapshot);
    }

    Optional<SettingsSnapshot> find(CompanyKey company, long version) {
        return database.sql(
                        "select settings from settings_snapshot where company = :company and version = :version")
                .bind("company", company.value())
                .bind("version", version)
                .first(this::snapshot);
    }

    private SettingsSnapshot snapshot(Readable row) {
        return json.readValue(row.get("settings", String.class), SettingsSnapshot.class);
    }

    private static String[] names(List<Entity> entities) {
        return entities.stream().map(Entity::wireName).toArray(String[]::new);
    }
}
