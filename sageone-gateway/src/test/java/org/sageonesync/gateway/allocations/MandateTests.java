package org.sageonesync.gateway.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.sageone.Call;

class MandateTests {

    private static final DocumentKey KEY =
            new DocumentKey(new CompanyKey("acme"), PostingKind.RECEIPT, new BillingRef("99"));
    private static final Revision REVISION = new Revision(1, 1);
    private static final Call CALL = Call.getOne(KEY.company(), Lane.LIVE, "Allocation/Get", 7);

    @Test
    void whatWasReadUnderAClaimIsNotWastedForWantOfAFreeCall() {
        var claim = new Claim(KEY, 0, 3, Intent.UPDATE, REVISION, "hash", 7L, null);

        assertThat(mandate(new Held(claim, null)).next(CALL, 0).completing()).isTrue();
    }

    @Test
    void theFirstCallForAnAllocationWaitsAsAnyOther() {
        assertThat(mandate(null).next(CALL, 0).completing()).isFalse();
        assertThat(mandate(null).next(CALL, 1).completing()).isTrue();
    }

    private static Mandate mandate(@Nullable Held held) {
        return new Mandate(new Source(KEY, 0, 7), REVISION, Lane.LIVE, held);
    }
}
