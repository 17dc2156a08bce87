package org.sageonesync.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.rules.Decision.Removal;
import org.sageonesync.kernel.rules.Index;

import java.time.LocalDate;

class PaymentRulesTests {

    private final Ruling ruling = new Ruling();

    @Test
    void whatDoesNotBelongIsWithdrawnWithItsReason() {
        var usual = Setup.usual();
        ruling.withdrawn(Paid.usual().with("partnerId", "77"), usual, ReasonCode.PARTNER_IGNORED);
        ruling.withdrawn(
                Paid.usual().with("importId", "b-1"), usual, ReasonCode.IMPORTED_FROM_BOOKS);
        ruling.withdrawn(Paid.usual().with("methodId", "8"), usual, ReasonCode.IMPORTED_FROM_BOOKS);
        ruling.withdrawn(Paid.usual().with("methodId", "4"), usual, ReasonCode.METHOD_NOT_PUSHED);
        ruling.withdrawn(Paid.of("0"), usual, ReasonCode.ZERO_TOTAL);
        ruling.withdrawn(
                Paid.usual(),
                new Setup().with("books", "startDate", "2026-12-01").build(),
                ReasonCode.BEFORE_START_DATE);
        ruling.withdrawn(
                Paid.usual().with("deleted", true), usual, ReasonCode.DELETED_BEFORE_POSTING);
    }

    @Test
    void anIgnoredPartnerReachesThePaymentThroughItsCustomer() {
        ruling.customer(RecordState.SYNCED, null, ",\"partnerId\":\"77\"");
        ruling.withdrawn(Paid.usual(), Setup.usual(), ReasonCode.PARTNER_IGNORED);
    }

    @Test
    void aSkippedCustomerTakesItsPaymentsWithIt() {
        ruling.customer(RecordState.SKIPPED, ReasonCode.DELETED_BEFORE_POSTING, "");
        var withdrawal =
                ruling.withdrawn(Paid.usual(), Setup.usual(), ReasonCode.DELETED_BEFORE_POSTING);

        assertThat(withdrawal.reason().message()).contains("17", "Said of the customer.");
    }

    @Test
    void aCustomerThatIsNotThereIsWaitedFor() {
        ruling.customer(null, null, "");
        ruling.parked(Paid.usual(), ReasonCode.CUSTOMER_AWAITED, "customer:17");

        ruling.customer(RecordState.FAILED, ReasonCode.NAME_CONFLICT, "");
        assertThat(
                        ruling.parked(Paid.usual(), ReasonCode.CUSTOMER_AWAITED, "customer:17")
                                .message())
                .contains("Said of the customer.");

        ruling.forget();
        ruling.parked(Paid.usual(), ReasonCode.CUSTOMER_UNKNOWN, "customer:17");
    }

    @Test
    void aReturnedPaymentIsTakenBackAtOnceOrReportedWithTheSteps() {
        var returned = Paid.usual().with("deleted", true).with("receiptNumber", "R-9");
        var report = new Setup().payments("whenRemoved", "report").build();

        assertThat(
                        ruling.withdrawn(returned, Setup.usual(), ReasonCode.DELETED_BEFORE_POSTING)
                                .removal())
                .isEqualTo(new Removal.Reverse());
        assertThat(ruling.withdrawn(returned, report, ReasonCode.DELETED_BEFORE_POSTING).removal())
                .isInstanceOfSatisfying(
                        Removal.Report.class,
                        removal ->
                                assertThat(removal.steps())
                                        .contains("2026-11-05", "500.00", "R-9", "allocations"));
    }

    @Test
    void aRefundIsRefusedWithTheStepsToEnterItByHand() {
        assertThat(ruling.refused(Paid.of("-50"), ReasonCode.REFUND_UNSUPPORTED))
                .contains("50.00", "2026-11-05", "customer 17", "by hand");
    }

    @Test
    void aRefundThatDoesNotBelongIsNoFailure() {
        var usual = Setup.usual();
        ruling.withdrawn(Paid.of("-50").with("partnerId", "77"), usual, ReasonCode.PARTNER_IGNORED);
        ruling.withdrawn(
                Paid.of("-50").with("importId", "b-1"), usual, ReasonCode.IMPORTED_FROM_BOOKS);
        ruling.withdrawn(Paid.of("-50").with("methodId", "4"), usual, ReasonCode.METHOD_NOT_PUSHED);
        ruling.customer(RecordState.SKIPPED, ReasonCode.PARTNER_IGNORED, "");
        ruling.withdrawn(Paid.of("-50"), usual, ReasonCode.PARTNER_IGNORED);
    }

    @Test
    void moreThanWasPaidCannotBeAllocated() {
        assertThat(
                        ruling.refused(
                                Paid.of("500").to("41", "300").to("42", "200.01"),
                                ReasonCode.OVER_ALLOCATED))
                .contains("500.01", "500.00");
    }

    @Test
    void sumsBeyondAllSenseAreRefusedToo() {
        ruling.refused(
                Paid.of("1").to("41", "999999999999.99").to("42", "999999999999.99"),
                ReasonCode.OVER_ALLOCATED);
    }

    @Test
    void anAllocationBelowNothingIsRefused() {
        assertThat(
                        ruling.refused(
                                Paid.of("500").to("41", "550").to("42", "-50"),
                                ReasonCode.INVALID_RECORD))
                .contains("-50.00", "invoice 42");
    }

    @Test
    void datesThatCannotBeAreRefused() {
        ruling.refused(Paid.usual().with("paidOn", "1999-12-31"), ReasonCode.DATES_IMPOSSIBLE);
        ruling.refused(Paid.usual().with("paidOn", "2100-01-01"), ReasonCode.DATES_IMPOSSIBLE);
    }

    @Test
    void anotherCurrencyIsNeverConverted() {
        ruling.parked(
                Paid.usual().with("currency", "USD"), ReasonCode.CURRENCY_DIFFERS, "settings");
        ruling.posted(Paid.usual().with("currency", "ZAR"), Setup.usual());
    }

    @Test
    void aMethodWithoutABankAccountInUseIsWaitedFor() {
        ruling.parked(
                Paid.usual().with("methodId", "99"),
                ReasonCode.METHOD_UNMAPPED,
                "mapping:payment-method:99");
        ruling.parked(
                Paid.usual().with("methodId", "5"),
                ReasonCode.BANK_ACCOUNT_MISSING,
                "mapping:payment-method:5");
        ruling.parked(
                Paid.usual().with("methodId", "6"),
                ReasonCode.MAPPING_INACTIVE,
                "mapping:bank-account:600");
    }

    @Test
    void paymentsAreHeldUntilTheSettingsPostThemByThemselves() {
        assertThat(ruling.rules().isAutomatic(Setup.usual().settings(), Entity.PAYMENT)).isTrue();
        assertThat(ruling.rules().isAutomatic(CompanySettings.DEFAULTS, Entity.PAYMENT)).isFalse();
    }

    @Test
    void aPaymentIsFoundByItsNumberCustomerReferenceAndDateAndCountsWithItsAmount() {
        var paid = Paid.usual().with("receiptNumber", "R-9").with("reference", "Till 4");

        assertThat(ruling.rules().index(paid.build()))
                .isEqualTo(
                        new Index(
                                LocalDate.of(2026, 11, 5),
                                "R-9 17 Till 4",
                                null,
                                paid.build().amount()));
    }
}
