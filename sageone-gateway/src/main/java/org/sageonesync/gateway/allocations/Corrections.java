package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;

/**
 * Makes the journal say of a source's allocations what its open amount in the books says, unless
 * the source or an allocation of it has changed since it was seen.
 */
@Component
final class Corrections {

    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    /**
     * Takes a person's word that exactly these are in the books.
     *
     * @param seen the source's row in the journal, as it was before the source was read
     * @param unallocated what was seen of the source
     * @return false: something has changed
     */
    boolean adopt(Mandate mandate, JournalRow seen, Money unallocated, List<Target> wanted) {
        var key = mandate.source().key();
        return isDone(
                bind(CorrectionSql.ADOPT, mandate, seen, unallocated)
                        .bind("ref", key.ref().value())
                        .bind("generation", mandate.source().generation())
                        .bind("ids", wanted.stream().map(Target::id).toArray(Long[]::new))
                        .bind(
                                "refs",
                                wanted.stream()
                                        .map(it -> it.invoice().value())
                                        .toArray(String[]::new))
                        .bind(
                                "generations",
                                wanted.stream().map(Target::generation).toArray(Integer[]::new))
                        .bind(
                                "amounts",
                                wanted.stream()
                                        .map(it -> it.amount().amount())
                                        .toArray(BigDecimal[]::new)));
    }

    /**
     * Believes that none of the source's allocations is in the books any more.
     *
     * @param seen the source's row in the journal, as it was before the source was read
     * @param unallocated all of the source
     * @return false: something has changed
     */
    boolean reopen(Mandate mandate, JournalRow seen, Money unallocated) {
        return isDone(bind(CorrectionSql.REOPEN, mandate, seen, unallocated));
    }

    private Statement bind(String sql, Mandate mandate, JournalRow seen, Money unallocated) {
        return mandate.source()
                .bind(database.sql(sql))
                .bind("held", mandate.held() != null)
                .bind("seen_fence", seen.fence())
                .bind("seen_state", seen.state().name())
                .bind("unallocated", unallocated.amount());
    }

    private static boolean isDone(Statement statement) {
        return statement.one(row -> Column.number(row, "changed")) == 1;
    }
}
