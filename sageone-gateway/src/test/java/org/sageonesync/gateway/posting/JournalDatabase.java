package org.sageonesync.gateway.posting;

import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

/** One database for every test of the journal, emptied before each. */
public final class JournalDatabase {

    private static final Database DATABASE =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");

    private JournalDatabase() {}

    public static Database empty() {
        DATABASE.sql(
                        "truncate posting, posting_attempt, posting_name, look_up, company_stop, allocation")
                .update();
        return DATABASE;
    }
}
