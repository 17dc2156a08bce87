package org.sageonesync.gateway.sweep;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingKind;

import java.util.Optional;

/** What a sweep does, in this order; what is not needed is left out. */
public enum Phase {
    CUSTOMERS(PostingKind.CUSTOMER),
    INVOICES(PostingKind.INVOICE),
    CREDIT_NOTES(PostingKind.CREDIT_NOTE),
    RECEIPTS(PostingKind.RECEIPT),
    /** Whose balance differs. */
    BALANCES(null),
    /** The documents of some customers. */
    SUSPECTS(null),
    /** Documents that no list showed, one by one. */
    ABSENT(null),
    CONCLUSION(null);

    private final @Nullable PostingKind kind;

    Phase(@Nullable PostingKind kind) {
        this.kind = kind;
    }

    /** The list that is read; empty: none. */
    public Optional<PostingKind> kind() {
        return Optional.ofNullable(kind);
    }
}
