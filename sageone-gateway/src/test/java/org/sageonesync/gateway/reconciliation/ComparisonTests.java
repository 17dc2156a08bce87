package org.sageonesync.gateway.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sageonesync.contracts.gateway.DriftCause.CHANGED_BY_HAND;
import static org.sageonesync.contracts.gateway.DriftCause.DUPLICATE;
import static org.sageonesync.contracts.gateway.DriftCause.MISSING;
import static org.sageonesync.contracts.gateway.DriftCause.OTHER_AMOUNT;
import static org.sageonesync.contracts.gateway.DriftCause.OTHER_CUSTOMER;
import static org.sageonesync.contracts.gateway.DriftCause.UNALLOCATED;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Remedy;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

class ComparisonTests {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final Found SHOWN = found(4711, 7, "R-1", DAY, "115.00", "40.00", "");

    @Test
    void whatIsShownAsItWasPostedIsNoDrift() {
        assertThat(Comparison.of(new Pair(posted("40.00", "75.00"), SHOWN, null, false))).isEmpty();
    }

    @Test
    void whatIsUnderWayIsNoDrift() {
        assertThat(Comparison.of(new Pair(posted(null, "0.00"), null, null, true))).isEmpty();
    }

    @Test
    void whatIsNotThereIsMissingWithItsWholeAmount() {
        var findings = Comparison.of(new Pair(posted(null, "0.00"), null, null, false));

        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo(MISSING);
                            assertThat(finding.amount()).isEqualTo(Money.of("115.00"));
                            assertThat(finding.customer()).isEqualTo(7);
                            assertThat(finding.words().message()).contains("R-1", "4711");
                        });
    }

    @Test
    void anotherDocumentWithItsKeyMakesItRelinkable() {
        var twin = found(4712, 7, "R-1", DAY, "115.00", null, "");
        var finding = Comparison.of(new Pair(posted(null, "0.00"), null, twin, false)).getFirst();

        assertThat(finding.cause()).isEqualTo(MISSING);
        assertThat(finding.found()).isEqualTo(twin);
        assertThat(finding.words().advice()).contains("Relink");
    }

    @Test
    void aSecondOneIsADuplicateOverItsAmount() {
        var twin = found(4712, 7, "R-1", DAY, "100.00", null, "");
        var finding =
                Comparison.of(new Pair(posted("40.00", "75.00"), SHOWN, twin, false)).getFirst();

        assertThat(finding.cause()).isEqualTo(DUPLICATE);
        assertThat(finding.amount()).isEqualTo(Money.of("100.00"));
    }

    @Test
    void anotherTotalIsADriftOfTheDifference() {
        var finding = only(it -> found(4711, 7, "R-1", DAY, "100.00", "40.00", ""));

        assertThat(finding.cause()).isEqualTo(OTHER_AMOUNT);
        assertThat(finding.amount()).isEqualTo(Money.of("15.00"));
    }

    @Test
    void anotherCustomerIsADriftOfTheWholeAmount() {
        var finding = only(it -> found(4711, 8, "R-1", DAY, "115.00", "40.00", ""));

        assertThat(finding.cause()).isEqualTo(OTHER_CUSTOMER);
        assertThat(finding.amount()).isEqualTo(Money.of("115.00"));
    }

    @Test
    void dateNumberAndReferenceAreChangedByHandTogether() {
        var finding = only(it -> found(4711, 7, "X", DAY.plusDays(1), "115.00", "40.00", "gift"));

        assertThat(finding.cause()).isEqualTo(CHANGED_BY_HAND);
        assertThat(finding.amount()).isEqualTo(Money.ZERO);
        assertThat(finding.words().message()).contains("number: 'X'", "date: '2026-09-01'", "gift");
    }

    @Test
    void moreOpenThanWasLeftOpenIsAnAllocationTakenAway() {
        var finding = only(it -> found(4711, 7, "R-1", DAY, "115.00", "60.00", ""));

        assertThat(finding.cause()).isEqualTo(UNALLOCATED);
        assertThat(finding.amount()).isEqualTo(Money.of("20.00"));
    }

    @Test
    void lessOpenIsTheAccountantsGoodRight() {
        var found = found(4711, 7, "R-1", DAY, "115.00", "10.00", "");

        assertThat(Comparison.of(new Pair(posted("40.00", "75.00"), found, null, false))).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        var unknown =
                new Posted(
                        PostingKind.RECEIPT,
                        new BillingRef("9"),
                        0,
                        4711,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Money.ZERO);

        assertThat(Comparison.of(new Pair(unknown, SHOWN, null, false))).isEmpty();
    }

    @Test
    void aFindingIsTheSameUntilTheBooksChange() {
        var once = only(it -> found(4711, 7, "R-1", DAY, "100.00", "40.00", ""));
        var same = only(it -> found(4711, 7, "R-1", DAY, "100.00", "40.00", ""));
        var changed = only(it -> found(4711, 7, "R-1", DAY, "101.00", "40.00", ""));

        assertThat(once.fingerprint())
                .isEqualTo(same.fingerprint())
                .isNotEqualTo(changed.fingerprint());
    }

    @Test
    void onlyWhatIsSafeIsOffered() {
        assertThat(Remedies.offered(MISSING, true, false)).contains(Remedy.RELINK);
        assertThat(Remedies.offered(MISSING, false, false)).contains(Remedy.REPOST);
        assertThat(Remedies.offered(MISSING, false, true)).containsExactly(Remedy.ACCEPT);
        assertThat(Remedies.offered(DUPLICATE, true, false)).containsExactly(Remedy.ACCEPT);
    }

    private static Finding only(UnaryOperator<Found> found) {
        var findings =
                Comparison.of(new Pair(posted("40.00", "75.00"), found.apply(SHOWN), null, false));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static Posted posted(@Nullable String unallocated, String allocated) {
        return new Posted(
                PostingKind.RECEIPT,
                new BillingRef("9"),
                0,
                4711,
                "R-1",
                7L,
                DAY,
                Money.of("115.00"),
                null,
                "",
                unallocated == null ? null : Money.of(unallocated),
                Money.of(allocated));
    }

    private static Found found(
            long id,
            long customer,
            String number,
            LocalDate date,
            String total,
            @Nullable String open,
            String reference) {
        return new Found(
                id,
                customer,
                number,
                date,
                Money.of(total),
                null,
                open == null ? null : Money.of(open),
                reference);
    }
}
