package org.sageonesync.gateway.sweep;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/** What a sweep has seen so far. */
@Component
public final class Sights {

    private final Database database;

    Sights(Database database) {
        this.database = database;
    }

    /** Keeps what a call showed that was made after {@link Sweep#now()}. */
    public void keep(Sweep sweep, PostingKind kind, List<Sight> seen) {
        var rows = JsonNodeFactory.instance.arrayNode();
        seen.forEach(sight -> rows.add(sight.json()));
        database.sql(KEEP)
                .bind("sweep", sweep.id())
                .bind("kind", kind.wireName())
                .bind("rows", rows.toString())
                .bind("seen_at", sweep.now())
                .update();
    }

    /** Keeps that a document was looked for by its id and is not there. */
    public void gone(Sweep sweep, PostingKind kind, long id) {
        database.sql(GONE)
                .bind("sweep", sweep.id())
                .bind("kind", kind.wireName())
                .bind("id", id)
                .bind("seen_at", sweep.now())
                .update();
    }

    /** Forgets the documents of a customer, to read them again. */
    public void forgetDocuments(Sweep sweep, long customer) {
        database.sql(FORGET).bind("sweep", sweep.id()).bind("customer", customer).update();
    }

    private static final String KEEP =
            """
            insert into sight (sweep_id, kind, id, ref, generation, customer, number, dated, total,
                exclusive, open, reference, seen_at)
            select :sweep, :kind, id, ref, coalesce(generation, 0), customer, number, dated, total,
                exclusive, open, reference, :seen_at
            from jsonb_to_recordset(:rows::jsonb) as row (id bigint, ref text, generation integer,
                customer bigint, number text, dated date, total numeric, exclusive numeric,
                open numeric, reference text)
            on conflict (sweep_id, kind, id) do update set ref = excluded.ref,
                generation = excluded.generation, customer = excluded.customer,
                number = excluded.number, dated = excluded.dated, total = excluded.total,
                exclusive = excluded.exclusive, open = excluded.open,
                reference = excluded.reference, gone = false, seen_at = excluded.seen_at
            """;

    private static final String GONE =
            """
            insert into sight (sweep_id, kind, id, gone, seen_at)
            values (:sweep, :kind, :id, true, :seen_at)
            on conflict (sweep_id, kind, id) do update
                set gone = true, seen_at = excluded.seen_at
            """;

    private static final String FORGET =
            """
            delete from sight where sweep_id = :sweep and kind <> 'customers'
                and (customer = :customer
                    or gone and exists (select from posting, sweep
                        where sweep.id = :sweep and posting.company = sweep.company
                            and posting.kind = sight.kind and posting.accounting_id = sight.id
                            and posting.books_customer = :customer))
            """;
}
