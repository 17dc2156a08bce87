package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.OptionalInt;

/**
 * SageOne answers alike for a document that was deleted and for a company that it does not know.
 * Only where it shows another document of the company does "not there" say something.
 */
@Component
public final class Anchor {

    /** The newest customers, then the newest invoices: hardly all of them were deleted by hand. */
    private static final String KNOWN =
            """
            select found.* from unnest(array['customers', 'invoices']) with ordinality
                as wanted (kind, place)
            cross join lateral (
                select kind, ref, generation, accounting_id from posting
                where company = :company and posting.kind = wanted.kind and state = 'POSTED'
                    and accounting_id is not null
                order by accounting_id desc limit 2) as found
            order by wanted.place, found.accounting_id desc
            """;

    private final Database database;
    private final SageOne sageOne;
    private final Witness witness;

    Anchor(Database database, SageOne sageOne, Witness witness) {
        this.database = database;
        this.sageOne = sageOne;
        this.witness = witness;
    }

    /**
     * @return the calls that it took until SageOne showed one; empty: it shows none
     */
    public OptionalInt seen(CompanyKey company, Lane lane) {
        int calls = 0;
        for (var known : known(company)) {
            calls++;
            if (isSeen(known, lane)) {
                return OptionalInt.of(calls);
            }
        }
        return OptionalInt.empty();
    }

    private List<Source> known(CompanyKey company) {
        return database.sql(KNOWN)
                .bind("company", company.value())
                .list(row -> source(company, row));
    }

    private boolean isSeen(Source known, Lane lane) {
        var operation = witness.operation(known);
        var call = Call.getOne(known.key().company(), lane, operation, known.id());
        return sageOne.call(call.toComplete()) instanceof Reply.Answered answer
                && BooksObject.of(answer.body()).filter(it -> it.id() == known.id()).isPresent();
    }

    private static Source source(CompanyKey company, Readable row) {
        var kind = PostingKind.named(Column.text(row, "kind"));
        var key = new DocumentKey(company, kind, new BillingRef(Column.text(row, "ref")));
        return new Source(
                key, Column.integer(row, "generation"), Column.number(row, "accounting_id"));
    }
}
