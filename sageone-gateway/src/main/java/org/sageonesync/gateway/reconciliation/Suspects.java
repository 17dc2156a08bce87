package org.sageonesync.gateway.reconciliation;

import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.sweep.Sweep;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** The customers whose documents a sweep looks at. */
@Component
final class Suspects {

    private final Database database;

    Suspects(Database database) {
        this.database = database;
    }

    /**
     * A customer whose documents are being read.
     *
     * @param stage what is read next: 0 the customer itself, then its documents kind by kind
     * @param position rows of that list that have been read
     * @param lastId SageOne's id of the last of them
     */
    record Suspect(long customer, int stage, int position, long lastId) {

        Suspect after(int rows, long last) {
            return new Suspect(customer, stage, position + rows, last);
        }

        Suspect nextStage() {
            return new Suspect(customer, stage + 1, 0, 0);
        }

        Suspect restarted() {
            return new Suspect(customer, stage, 0, 0);
        }
    }

    /** Those whose balance is not what was posted and explained, or of whom something was found. */
    void byBalance(Sweep sweep) {
        of(BY_BALANCE, sweep).bind("company", sweep.company().value()).update();
    }

    /** These, from the beginning. */
    void again(Sweep sweep, Set<Long> customers) {
        of(AGAIN, sweep).bind("customers", customers.toArray(Long[]::new)).update();
    }

    Optional<Suspect> next(Sweep sweep) {
        return of(NEXT, sweep)
                .first(
                        row ->
                                new Suspect(
                                        Column.number(row, "customer"),
                                        Column.integer(row, "stage"),
                                        Column.integer(row, "position"),
                                        Column.number(row, "last_id")));
    }

    void save(Sweep sweep, Suspect suspect) {
        of(SAVE, sweep)
                .bind("customer", suspect.customer())
                .bind("stage", suspect.stage())
                .bind("position", suspect.position())
                .bind("last_id", suspect.lastId())
                .bind("now", sweep.now())
                .update();
    }

    void forget(Sweep sweep) {
        of("delete from suspect where sweep_id = :sweep", sweep).update();
    }

    private Statement of(String sql, Sweep sweep) {
        return database.sql(sql).bind("sweep", sweep.id());
    }

    private static final String BY_BALANCE =
            "insert into suspect (sweep_id, customer) select :sweep, c.id from sight c left join ("
                    + ExplainedSql.EXPECTED
                    + """
                    ) as ours on ours.customer = c.id
                    left join balance_explained e on e.company = :company and e.customer = c.id
                    where c.sweep_id = :sweep and c.kind = 'customers' and not c.gone
                        and (ours.customer is not null or exists (select from posting p
                            where p.company = :company and p.kind = 'customers'
                                and p.accounting_id = c.id))
                        and (c.open is distinct from
                                coalesce(ours.amount, 0) + coalesce(e.amount, 0)
                            or c.id in (select customer from drift
                                where company = :company and sweep_id = (
                                    select id from sweep where company = :company
                                        and purpose = 'RECONCILIATION' and state = 'FINISHED'
                                    order by id desc limit 1)))
                    on conflict do nothing
                    """;

    private static final String AGAIN =
            """
            insert into suspect (sweep_id, customer)
            select :sweep, customer from unnest(:customers::bigint[]) as customer
            on conflict (sweep_id, customer) do update
                set stage = 0, position = 0, last_id = 0, looked_at = null
            """;

    private static final String NEXT =
            """
            select customer, stage, position, last_id from suspect
            where sweep_id = :sweep and stage < 4 order by customer limit 1
            """;

    private static final String SAVE =
            """
            update suspect set stage = :stage, position = :position, last_id = :last_id,
                looked_at = coalesce(looked_at, :now)
            where sweep_id = :sweep and customer = :customer
            """;
}
