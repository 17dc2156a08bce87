package org.sageonesync.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Revision;

import java.time.Duration;
import java.util.Set;

class JournalRowTests {

    private static final Set<JournalState> OVER =
            Set.of(JournalState.POSTED, JournalState.REJECTED, JournalState.REVERSED);

    @ParameterizedTest
    @EnumSource
    void isLeavingWhileItsReversalIsNotOver(JournalState state) {
        assertThat(row(state, Journal.REVERSED, 7L, null).isLeaving())
                .isEqualTo(!OVER.contains(state));
        assertThat(row(state, "hash", 7L, null).isLeaving()).isFalse();
    }

    @Test
    void nothingIsKnownOfTheNextLife() {
        var next = row(JournalState.REVERSED, Journal.REVERSED, 7L, "hash").reborn();

        assertThat(next.generation()).isEqualTo(4);
        assertThat(next.state()).isEqualTo(JournalState.OPEN);
        assertThat(next.fence()).isZero();
        assertThat(next.accountingId()).isNull();
        assertThat(next.accountingIdText()).isNull();
        assertThat(next.shows("hash")).isFalse();
        assertThat(next.revision()).isEqualTo(new Revision(2, 1));
    }

    @Test
    void showsOnlyTheContentThatTheBooksAreKnownToHave() {
        assertThat(row(JournalState.POSTED, "hash", 7L, "hash").shows("hash")).isTrue();
        assertThat(row(JournalState.POSTED, "hash", 7L, "other").shows("hash")).isFalse();
        assertThat(row(JournalState.POSTED, "hash", 7L, null).shows("hash")).isFalse();
        assertThat(row(JournalState.POSTED, "hash", null, "hash").shows("hash")).isFalse();
    }

    @Test
    void oneEmptyLookUpOrAnEarlyOneProvesNoAbsence() {
        assertThat(uncertain(true, 1).absenceIsProven()).isTrue();
        assertThat(uncertain(true, 0).absenceIsProven()).isFalse();
        assertThat(uncertain(false, 1).absenceIsProven()).isFalse();
    }

    @Test
    void aDocumentIsNamedByCompanyKindAndReference() {
        assertThat(key()).hasToString("acme customers/17");
    }

    private static UncertainRow uncertain(boolean settleTimePassed, int emptyLookUps) {
        return new UncertainRow(
                key(),
                0,
                1,
                Intent.CREATE,
                0,
                null,
                "{}",
                Duration.ZERO,
                settleTimePassed,
                emptyLookUps);
    }

    private static DocumentKey key() {
        return new DocumentKey(new CompanyKey("acme"), PostingKind.CUSTOMER, new BillingRef("17"));
    }

    private static JournalRow row(
            JournalState state, String hash, @Nullable Long id, @Nullable String booksHash) {
        return new JournalRow(
                3,
                state,
                new Revision(2, 1),
                hash,
                9,
                id,
                "Nomvula",
                booksHash,
                null,
                null,
                false,
                Duration.ZERO);
    }
}
