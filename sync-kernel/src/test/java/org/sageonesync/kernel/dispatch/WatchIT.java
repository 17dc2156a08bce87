package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.util.Objects;

class WatchIT {

    private static final int PARKED = 12_000;

    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/runtime", "classpath:db/kernel");
    private final Wake wake = new Wake();
    private final Watch watch = new Watch(database, wake);

    @Test
    void sweepsEverythingParkedInStatementsOfFiveThousandAtMost() {
        park();

        watch.sweep();

        assertThat(count("next_attempt_at is not null and lane = 2 and touched = 1"))
                .isEqualTo(PARKED);
        assertThat(
                        number(
                                """
                                select max(n) as n
                                  from (select count(*) as n from record group by xmin::text) s
                                """))
                .isEqualTo(5_000);
    }

    @Test
    void leavesWhatIsWorkedOnOrDueAlready() {
        park();
        database.sql(
                        """
                        update record set lease_until = now() + interval '1 hour' where id = '1'
                        """)
                .update();
        database.sql("update record set next_attempt_at = now() where id = '2'").update();
        database.sql("update record set state = 'FAILED' where id = '3'").update();

        watch.sweep();

        assertThat(count("touched = 0 and id in ('1', '2', '3')")).isEqualTo(3);
        assertThat(count("touched = 1")).isEqualTo(PARKED - 3);
    }

    private void park() {
        database.sql(
                        """
                        insert into record (company, entity, id, version, state, waiting_on)
                        select 'c' || n % 3, 'customer', n::text, 1, 'PARKED', 'settings'
                          from generate_series(1, :parked) n
                        """)
                .bind("parked", PARKED)
                .update();
    }

    private long count(String condition) {
        return number("select count(*) as n from record where " + condition);
    }

    private long number(String sql) {
        return database.sql(sql).one(row -> Objects.requireNonNull(row.get("n", Long.class)));
    }
}
