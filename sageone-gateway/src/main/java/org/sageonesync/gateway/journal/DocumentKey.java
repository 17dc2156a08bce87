package org.sageonesync.gateway.journal;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.runtime.database.Statement;

/** Which document of which company the journal speaks of, in billing's terms. */
public record DocumentKey(CompanyKey company, PostingKind kind, BillingRef ref) {

    /** Binds {@code company}, {@code kind} and {@code ref}. */
    public Statement bind(Statement statement) {
        return statement
                .bind("company", company.value())
                .bind("kind", kind.wireName())
                .bind("ref", ref.value());
    }

    /** Such as {@code acme customers/17}. */
    @Override
    public String toString() {
        return company + " " + kind.wireName() + "/" + ref;
    }
}
