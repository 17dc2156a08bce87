package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.sweep.OurKey;
import org.sageonesync.gateway.sweep.Sight;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Changes the journal on a person's word. Each is done only while nothing is under way. */
@Component
final class Relinking {

    private final Database database;

    Relinking(Database database) {
        this.database = database;
    }

    /**
     * The record's document is this one from now on; what it says is read before it is next
     * changed.
     *
     * @return false: the row has changed, or another record has the document
     */
    boolean relink(Case opened, OurKey key, Sight found) {
        var statement = row(RelinkSql.RELINK, opened, key);
        return shown(statement, found)
                        .bind("old", opened.postedId(), Long.class)
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /**
     * The document is gone: the record begins a new life.
     *
     * @return false: the row has changed
     */
    boolean letGo(Case opened, OurKey key, long gone) {
        return row(RelinkSql.LET_GO, opened, key)
                        .bind("old", gone)
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /**
     * What the document says is not known any more: the next posting puts it right.
     *
     * @return false: the row has changed
     */
    boolean forgetContent(Case opened, OurKey key, long id) {
        return row(RelinkSql.FORGET_CONTENT, opened, key)
                        .bind("old", id)
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    private Statement row(String sql, Case opened, OurKey key) {
        CompanyKey company = opened.company();
        return database.sql(sql)
                .bind("company", company.value())
                .bind("kind", opened.drift().kind().wireName())
                .bind("ref", key.ref().value())
                .bind("generation", key.generation());
    }

    private static Statement shown(Statement statement, Sight found) {
        return statement
                .bind("id", found.id())
                .bind("number", found.number())
                .bind("customer", found.customer())
                .bind("dated", found.date(), LocalDate.class)
                .bind("total", amount(found.total()), BigDecimal.class)
                .bind("exclusive", amount(found.exclusive()), BigDecimal.class)
                .bind("open", amount(found.open()), BigDecimal.class)
                .bind("reference", found.reference());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
