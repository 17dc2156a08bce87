package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.util.Objects;
import java.util.regex.Pattern;

/** What is settled does not slow what is due, however much of either there is. */
class LeasesIT {

    private static final int SETTLED = 100_000;
    private static final int DUE = 20_000;
    private static final int TAKEN = 8;
    private static final Pattern PAGES = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");

    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/runtime", "classpath:db/kernel");

    @Test
    void takesWorkWithoutReadingAHundredThousandSettledRecords() {
        database.sql("insert into company (company) values ('isp'), ('shop')").update();
        fill("isp", 1, SETTLED, "'SYNCED', null::timestamptz");
        fill("isp", SETTLED + 1, SETTLED + DUE, "'PENDING', now()");
        fill("shop", 1, 100, "'PENDING', now()");
        database.sql("analyze record").update();

        var plan = plan();

        assertThat(plan).doesNotContain("Seq Scan on record");
        assertThat(pagesOf(plan))
                .as("pages that it read of %s:%n%s", pagesOfTable(), plan)
                .isLessThan(pagesOfTable() / 10);
        assertThat(leased("isp")).isEqualTo(TAKEN);
        assertThat(leased("shop")).isEqualTo(TAKEN);
    }

    private void fill(String company, int first, int last, String stateAndDue) {
        database.sql(
                        """
                        insert into record (company, entity, id, version, state, next_attempt_at)
                        select '%s', 'invoice', n::text, 1, %s from generate_series(%d, %d) n
                        """
                                .formatted(company, stateAndDue, first, last))
                .update();
    }

    private String plan() {
        return String.join(
                "\n",
                database.sql("explain (analyze, buffers) " + Leases.TAKE)
                        .bind("companies", new String[0])
                        .bind("rooms", new Integer[0])
                        .bind("perCompany", TAKEN)
                        .bind("most", 200)
                        .bind("me", "a replica")
                        .bind("lease", 15_000L)
                        .list(row -> Objects.requireNonNull(row.get(0, String.class))));
    }

    private static long pagesOf(String plan) {
        var pages = PAGES.matcher(plan);
        assertThat(pages.find()).as(plan).isTrue();
        var read = pages.group(2);
        return Long.parseLong(pages.group(1)) + (read == null ? 0 : Long.parseLong(read));
    }

    private long pagesOfTable() {
        return number("select pg_relation_size('record') / 8192 as n");
    }

    private long leased(String company) {
        return number(
                "select count(*) as n from record where lease_owner is not null and company = '"
                        + company
                        + "'");
    }

    private long number(String sql) {
        return database.sql(sql).one(row -> Objects.requireNonNull(row.get("n", Long.class)));
    }
}
