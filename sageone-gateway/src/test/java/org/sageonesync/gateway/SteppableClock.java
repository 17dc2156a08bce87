package org.sageonesync.gateway;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.FreshDatabase;

import java.time.Duration;

/**
 * The clock of one database, which a test may step: a function before PostgreSQL's own in the
 * search path of every connection that is opened later.
 */
public final class SteppableClock {

    private final Database database;

    private SteppableClock(Database database) {
        this.database = database;
    }

    /**
     * Of a migrated database; must come before anybody opens the connections that are to see it.
     */
    public static SteppableClock of(FreshDatabase fresh) {
        var database = fresh.unmigrated();
        database.sql("create schema clock").update();
        database.sql("create table clock.step (length interval not null)").update();
        database.sql("insert into clock.step values (interval '0')").update();
        database.sql(
                        """
                        create function clock.clock_timestamp() returns timestamptz
                        language plpgsql volatile as $$
                        begin
                            return pg_catalog.clock_timestamp() + (select length from clock.step);
                        end $$
                        """)
                .update();
        database.sql(
                        "alter database %s set search_path to clock, public, pg_catalog"
                                .formatted(fresh.name()))
                .update();
        return new SteppableClock(database);
    }

    /** Sets the clock forward, or back if negative. */
    public void step(Duration length) {
        database.sql("update clock.step set length = length + :millis * interval '1 millisecond'")
                .bind("millis", length.toMillis())
                .update();
    }
}
