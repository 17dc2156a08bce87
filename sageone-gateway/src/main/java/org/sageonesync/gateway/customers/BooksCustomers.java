package org.sageonesync.gateway.customers;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Finds billing's customers in the books, by the journal. */
@Component
public final class BooksCustomers {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Journal journal;

    BooksCustomers(Journal journal) {
        this.journal = journal;
    }

    /** The customer that billing knows by this reference. */
    public BooksCustomer of(CompanyKey company, BillingRef ref) {
        var row = journal.row(new DocumentKey(company, PostingKind.CUSTOMER, ref));
        var id = row == null ? null : row.accountingId();
        var name = row == null ? null : row.documentNumber();
        return new BooksCustomer(id, name, isThere(row) ? null : awaited(ref));
    }

    /** One that is being changed at this moment is there. */
    private static boolean isThere(@Nullable JournalRow row) {
        return row != null
                && row.accountingId() != null
                && row.state() != JournalState.REJECTED
                && row.state() != JournalState.REVERSED;
    }

    private static PostingResult awaited(BillingRef ref) {
        var reason =
                Reason.of(
                        ReasonCode.CUSTOMER_AWAITED,
                        "Its customer %s is not in the books yet.".formatted(ref));
        return new PostingResult.DependencyMissing(reason.waitingOn("customer:" + ref), LOOK_AGAIN);
    }
}
