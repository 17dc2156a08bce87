package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.OppositeKey;

/**
 * A document and the opposite that takes it back; one of them is the credit note, which is
 * allocated to the other.
 */
record Pair(DocumentKey original, DocumentKey opposite) {

    static Pair of(Claim claim) {
        return new Pair(claim.key(), OppositeKey.of(claim.key(), claim.generation()));
    }

    /** Whether it is a credit note that is taken back. */
    boolean isCreditNote() {
        return original.kind() == PostingKind.CREDIT_NOTE;
    }

    DocumentKey source() {
        return isCreditNote() ? original : opposite;
    }

    DocumentKey target() {
        return isCreditNote() ? opposite : original;
    }
}
