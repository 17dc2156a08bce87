package org.sageonesync.gateway.journal;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which look-ups are due, and who makes them: one at a time for each company and kind, over all
 * replicas. A lease saves calls; that a look-up is done twice would do no harm.
 */
@Component
public final class LookUpQueue {

    private final Database database;

    LookUpQueue(Database database) {
        this.database = database;
    }

    /** Look-ups that are due and that nobody is making, 200 at most, the longest overdue first. */
    public List<Due> due() {
        return database.sql(DUE).list(LookUpQueue::due);
    }

    /**
     * Takes a look-up.
     *
     * @return what to give it back with; empty: somebody else has it
     */
    public Optional<Long> take(Due due, Duration lease) {
        return database.sql(TAKE)
                .bind("company", due.company().value())
                .bind("kind", due.kind().wireName())
                .bind("lease_ms", lease.toMillis())
                .first(row -> Column.number(row, "ticket"));
    }

    /** Keeps a look-up that takes longer than its lease, unless it has been given back. */
    public void renew(Due due, long ticket, Duration lease) {
        database.sql(RENEW)
                .bind("company", due.company().value())
                .bind("kind", due.kind().wireName())
                .bind("ticket", ticket)
                .bind("lease_ms", lease.toMillis())
                .update();
    }

    /**
     * Gives a look-up back.
     *
     * @param highestId the highest id that was seen; 0 for none
     */
    public void giveBack(Due due, long ticket, long highestId) {
        database.sql(GIVE_BACK)
                .bind("company", due.company().value())
                .bind("kind", due.kind().wireName())
                .bind("ticket", ticket)
                .bind("highest_id", highestId)
                .update();
    }

    /**
     * How many documents and allocations are uncertain, by company; the 200 companies that have
     * most.
     */
    public Map<CompanyKey, Long> uncertainByCompany() {
        return database
                .sql(COUNT)
                .list(
                        row ->
                                Map.entry(
                                        new CompanyKey(Column.text(row, "company")),
                                        Column.number(row, "uncertain")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A look-up that settles every uncertain document of a kind in a company. */
    public record Due(CompanyKey company, PostingKind kind) {}

    private static Due due(Readable row) {
        return new Due(
                new CompanyKey(Column.text(row, "company")),
                PostingKind.named(Column.text(row, "kind")));
    }

    private static final String DUE =
            """
            select company, kind from posting left join look_up using (company, kind)
            where state = 'UNCERTAIN' and next_look_up_at <= clock_timestamp()
                and coalesce(leased_until <= clock_timestamp(), true)
            group by company, kind order by min(next_look_up_at) limit 200
            """;

    private static final String TAKE =
            """
            insert into look_up (company, kind, ticket, leased_until)
            values (:company, :kind, 1, clock_timestamp() + :lease_ms * interval '1 millisecond')
            on conflict (company, kind) do update set ticket = look_up.ticket + 1,
                leased_until = excluded.leased_until
            where look_up.leased_until <= clock_timestamp()
            returning ticket
            """;

    private static final String RENEW =
            """
            update look_up set
                leased_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
            where company = :company and kind = :kind and ticket = :ticket
            """;

    private static final String GIVE_BACK =
            """
            update look_up set highest_id = greatest(highest_id, :highest_id),
                leased_until = case when ticket = :ticket then clock_timestamp()
                    else leased_until end,
                ticket = case when ticket = :ticket then ticket + 1 else ticket end
            where company = :company and kind = :kind
            """;

    private static final String COUNT =
            """
            select company, count(*) as uncertain from (
                select company from posting where state = 'UNCERTAIN'
                union all select company from allocation where state = 'UNCERTAIN') as unknown
            group by company order by uncertain desc, company limit 200
            """;
}
