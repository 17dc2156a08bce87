package org.sageonesync.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;

class OppositeKeyTests {

    @Test
    void anInvoicesOppositeIsACreditNoteAndTheOtherWayRound() {
        assertThat(OppositeKey.of(key(PostingKind.INVOICE, "17"), 0))
                .isEqualTo(key(PostingKind.CREDIT_NOTE, "reversal:17"));
        assertThat(OppositeKey.of(key(PostingKind.CREDIT_NOTE, "17"), 0))
                .isEqualTo(key(PostingKind.INVOICE, "reversal:17"));
    }

    @Test
    void eachLifeHasAnOppositeOfItsOwn() {
        assertThat(OppositeKey.of(key(PostingKind.INVOICE, "17"), 2).ref().value())
                .isEqualTo("reversal:17~2");
    }

    @Test
    void longReferencesStayApartAndAreTheSameEachTime() {
        var one = key(PostingKind.INVOICE, "x".repeat(63) + "1");
        var other = key(PostingKind.INVOICE, "x".repeat(63) + "2");

        assertThat(OppositeKey.of(one, 0)).isEqualTo(OppositeKey.of(one, 0));
        assertThat(OppositeKey.of(one, 0)).isNotEqualTo(OppositeKey.of(other, 0));
        assertThat(OppositeKey.of(one, 0)).isNotEqualTo(OppositeKey.of(one, 1));
    }

    @Test
    void aReferenceIsShortenedOnlyWhereItWouldBeTooLong() {
        var longest = "x".repeat(64 - "reversal:".length());

        assertThat(OppositeKey.of(key(PostingKind.RECEIPT, longest), 0))
                .isEqualTo(key(PostingKind.RECEIPT, "reversal:" + longest));
        assertThat(OppositeKey.of(key(PostingKind.RECEIPT, longest + "x"), 0).ref().value())
                .hasSize(64)
                .isNotEqualTo("reversal:" + longest);
    }

    private static DocumentKey key(PostingKind kind, String ref) {
        return new DocumentKey(new CompanyKey("acme"), kind, new BillingRef(ref));
    }
}
