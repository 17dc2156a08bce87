package org.sageonesync.kernel.dispatch;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.kernel.record.ReleaseSql;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.runtime.database.Database;

/**
 * Releases what waits for something, by its key.
 *
 * <p>Two statements, in this order. The first one changes the company's {@code knowledge}: a
 * decision to park that began before it is not stored, but made again. A decision stored before it
 * is visible to the second statement, which begins after it. So no record can be parked past its
 * release. Who keeps a projection of what arrives stores it before, or together with the first one,
 * and repeats both if it does not know whether they were carried out.
 */
public final class Releases {

    private static final String LEARN =
            "update company set knowledge = knowledge + 1 where company = :company";

    private static final String RELEASE =
            "with awaited as (select :company::text as company, :waitingOn::text as waiting_on)"
                    + ReleaseSql.RELEASE;

    private final Database database;
    private final WorkSignal work;

    Releases(Database database, WorkSignal work) {
        this.database = database;
        this.work = work;
    }

    /**
     * Releases the company's records that wait for it.
     *
     * @param waitingOn as in {@link org.sageonesync.contracts.outcome.Reason#waitingOn()}
     * @return how many
     */
    public long release(CompanyKey company, String waitingOn) {
        database.sql(LEARN).bind("company", company.value()).update();
        var released =
                database.sql(RELEASE)
                        .bind("company", company.value())
                        .bind("waitingOn", waitingOn)
                        .update();
        work.signal();
        return released;
    }
}
