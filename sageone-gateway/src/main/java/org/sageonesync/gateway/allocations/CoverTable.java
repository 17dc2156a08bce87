package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers how much of what SageOne allocated by itself counts towards which wish. */
@Component
final class CoverTable {

    private final Database database;

    CoverTable(Database database) {
        this.database = database;
    }

    /** All that is known of the source's allocations; empty: the source is not in the journal. */
    Optional<CoverSight> see(Source source) {
        var lines = source.bind(database.sql(SEE)).list(Seen::of);
        return lines.stream().findFirst().map(first -> sight(first, lines));
    }

    private static CoverSight sight(Seen first, List<Seen> lines) {
        var rows = new ArrayList<AllocationRow>();
        var covers = new HashMap<Long, Money>();
        for (var line : lines) {
            if (line.row() != null) {
                rows.add(line.row());
            }
            covers.putAll(line.cover());
        }
        return new CoverSight(first.fence(), first.unallocated(), rows, new Coverage(covers));
    }

    /**
     * Remembers exactly this, and what is unallocated.
     *
     * @return false: the source or an allocation of it has changed since it was seen
     */
    boolean remember(Source source, CoverSight seen, Coverage coverage) {
        var covers = List.copyOf(coverage.byInvoice().entrySet());
        return source.bind(database.sql(REMEMBER))
                        .bind("fence", seen.fence())
                        .bind(
                                "unallocated",
                                AllocationTable.amount(seen.unallocated()),
                                BigDecimal.class)
                        .bind("ids", covers.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                        .bind(
                                "amounts",
                                covers.stream()
                                        .map(it -> it.getValue().amount())
                                        .toArray(BigDecimal[]::new))
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /** Whoever allocates the source again reads first what is unallocated of it. */
    void forget(Source source) {
        source.bind(database.sql("delete from allocation_cover " + OF_SOURCE)).update();
    }

    /**
     * One line of what is seen: an allocation, or a share of what SageOne allocated, or neither.
     */
    private record Seen(
            long fence,
            @Nullable Money unallocated,
            @Nullable AllocationRow row,
            Map<Long, Money> cover) {

        static Seen of(Readable row) {
            var covered = row.get("covered", BigDecimal.class);
            return new Seen(
                    Column.number(row, "source_fence"),
                    AllocationTable.money(row.get("unallocated", BigDecimal.class)),
                    row.get("state", String.class) == null ? null : AllocationRow.of(row),
                    covered == null
                            ? Map.of()
                            : Map.of(Column.number(row, "invoice_id"), new Money(covered)));
        }
    }

    private static final String OF_SOURCE =
            "where company = :company and source_kind = :kind and source_id = :source_id";

    private static final String SEE =
            "select source.fence as source_fence, source.unallocated as unallocated, covered, "
                    + AllocationRow.COLUMNS
                    + """
            from (select fence, unallocated from posting
                where company = :company and kind = :kind and accounting_id = :source_id) as source
            left join (
                select * from (select * from allocation
            """
                    + OF_SOURCE
                    + """
                ) as made full join (select invoice_id, amount as covered from allocation_cover
            """
                    + OF_SOURCE
                    + """
                ) as cover using (invoice_id)) as part on true
            limit 200
            """;

    private static final String REMEMBER =
            """
            with source as (
                update posting set unallocated = :unallocated
                where company = :company and kind = :kind and accounting_id = :source_id
                    and fence = :fence
                    and not exists (select from allocation
            """
                    + OF_SOURCE
                    + """
                        and state in ('CLAIMED', 'SENDING', 'UNCERTAIN'))
                returning 1),
            dropped as (
                delete from allocation_cover
            """
                    + OF_SOURCE
                    + """
                    and invoice_id <> all (:ids) and exists (select from source)),
            covered as (
                insert into allocation_cover (company, source_kind, source_id, invoice_id, amount)
                select :company, :kind, :source_id, cover.id, cover.amount
                from unnest(:ids, :amounts) as cover (id, amount) where exists (select from source)
                on conflict (company, source_kind, source_id, invoice_id)
                    do update set amount = excluded.amount)
            select count(*) as changed from source
            """;
}
