package org.sageonesync.gateway.sweep;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sweeps' rows. What a holder writes counts only while it has the lease. */
@Component
public final class Sweeps {

    private final Database database;

    Sweeps(Database database) {
        this.database = database;
    }

    /**
     * Begins, unless a sweep of the company is under way.
     *
     * @return its id, if it has begun
     */
    public Optional<Long> begin(CompanyKey company, Purpose purpose, Scope scope) {
        return database.sql(SweepSql.BEGIN)
                .bind("company", company.value())
                .bind("purpose", purpose)
                .bind("scope", scope)
                .first(row -> Objects.requireNonNull(row.get("id", Long.class)));
    }

    /** Whether there are books to read. */
    boolean isConnected(CompanyKey company) {
        return database.sql(SweepSql.CONNECTED)
                .bind("company", company.value())
                .one(row -> Column.flag(row, "connected"));
    }

    /** The sweep of the company that is under way. */
    public Optional<SweepView> running(CompanyKey company) {
        return database.sql(SweepSql.VIEW + "where company = :company and state = 'RUNNING'")
                .bind("company", company.value())
                .first(SweepRows::view);
    }

    public Optional<SweepView> find(CompanyKey company, Purpose purpose, long id) {
        return database.sql(
                        SweepSql.VIEW
                                + "where company = :company and purpose = :purpose and id = :id")
                .bind("company", company.value())
                .bind("purpose", purpose)
                .bind("id", id)
                .first(SweepRows::view);
    }

    public Optional<SweepView> latest(CompanyKey company, Purpose purpose) {
        return database.sql(
                        SweepSql.VIEW
                                + """
                                where company = :company and purpose = :purpose
                                order by id desc limit 1
                                """)
                .bind("company", company.value())
                .bind("purpose", purpose)
                .first(SweepRows::view);
    }

    public Optional<SweepView> latestFinished(CompanyKey company, Purpose purpose) {
        return database.sql(
                        SweepSql.VIEW
                                + """
                                where company = :company and purpose = :purpose
                                    and state = 'FINISHED' order by id desc limit 1
                                """)
                .bind("company", company.value())
                .bind("purpose", purpose)
                .first(SweepRows::view);
    }

    /** Takes sweeps that are due and that nobody goes on with, 20 at most. */
    List<Sweep> take(Duration lease) {
        return database.sql(SweepSql.TAKE)
                .bind("lease_ms", lease.toMillis())
                .list(SweepRows::sweep);
    }

    void renew(Sweep sweep, Duration lease) {
        held(SweepSql.RENEW, sweep).bind("lease_ms", lease.toMillis()).update();
    }

    /**
     * Writes down where it stands.
     *
     * @return the sweep as it goes on; empty: the lease is lost
     */
    Optional<Sweep> save(Sweep sweep) {
        return place(held(SweepSql.SAVE, sweep), sweep)
                .first(row -> Objects.requireNonNull(row.get("now", Instant.class)))
                .map(sweep::seenAt);
    }

    /** Writes down where it stands, and gives it back for a while. */
    void pause(Sweep sweep, Duration wait, String why) {
        place(held(SweepSql.PAUSE, sweep), sweep)
                .bind("wait_ms", wait.toMillis())
                .bind("message", why)
                .update();
    }

    /** Gives it back for a while, standing where it last was written down. */
    void release(Sweep sweep, Duration wait, String why) {
        held(SweepSql.RELEASE, sweep)
                .bind("wait_ms", wait.toMillis())
                .bind("message", why)
                .update();
    }

    void finish(Sweep sweep, String result) {
        place(held(SweepSql.FINISH, sweep), sweep).bind("result", result).update();
    }

    void fail(Sweep sweep, String why) {
        held(SweepSql.FAIL, sweep).bind("message", why).update();
    }

    private Statement held(String sql, Sweep sweep) {
        return database.sql(sql).bind("id", sweep.id()).bind("fence", sweep.fence());
    }

    private static Statement place(Statement statement, Sweep sweep) {
        var place = sweep.place();
        return statement
                .bind("phase", place.phase())
                .bind("position", place.position())
                .bind("last_id", place.lastId())
                .bind("began", place.began())
                .bind("unfiltered", sweep.unfiltered())
                .bind("round", sweep.round())
                .bind("done", sweep.tally().done())
                .bind("total", sweep.tally().total())
                .bind("calls", sweep.tally().calls());
    }
}
