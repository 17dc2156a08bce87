package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.record.RecordKey;

import java.time.Duration;

class RefusalsTests {

    private final Refusals refusals = new Refusals();

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            names = {"OUT_OF_BUDGET", "SAGEONE_BLOCKED", "QUEUED"})
    void whatConcernsTheCompanysCallsHoldsForItAtOnce(ReasonCode code) {
        assertThat(holds("acme", "1", code)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            names = {"OUT_OF_BUDGET", "SAGEONE_BLOCKED", "QUEUED", "SAGEONE_UNAVAILABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void anythingElseConcernsTheRecordAlone(ReasonCode code) {
        for (var id = 1; id <= 5; id++) {
            assertThat(holds("acme", "" + id, code)).isFalse();
        }
    }

    @Test
    void anExportThatWaitsForAnotherDayHoldsUpNoLiveWork() {
        var reason =
                Reason.of(ReasonCode.OUT_OF_BUDGET, "The rest of the day is kept.")
                        .waitingOn(Connections.Budget.DAY);
        var settlement = Settlement.pending(reason, Duration.ofHours(9));

        assertThat(refusals.holdForTheCompany(key("acme", "1"), settlement)).isFalse();
    }

    @Test
    void anUnavailableSageOneIsBelievedOfTheCompanyOnceSeveralRecordsHaveHeardIt() {
        assertThat(holds("acme", "1", ReasonCode.SAGEONE_UNAVAILABLE)).isFalse();
        assertThat(holds("acme", "2", ReasonCode.SAGEONE_UNAVAILABLE)).isFalse();
        assertThat(holds("acme", "3", ReasonCode.SAGEONE_UNAVAILABLE)).isTrue();
        assertThat(holds("acme", "1", ReasonCode.SAGEONE_UNAVAILABLE)).isTrue();
        assertThat(holds("other", "1", ReasonCode.SAGEONE_UNAVAILABLE)).isFalse();
    }

    @Test
    void oneRecordThatHearsItAgainAndAgainIsNotSeveral() {
        for (var tries = 0; tries < 20; tries++) {
            assertThat(holds("acme", "1", ReasonCode.SAGEONE_UNAVAILABLE)).isFalse();
        }
    }

    @Test
    void aSettledRecordShowsThatSageOneIsThere() {
        holds("acme", "1", ReasonCode.SAGEONE_UNAVAILABLE);
        holds("acme", "2", ReasonCode.SAGEONE_UNAVAILABLE);
        assertThat(refusals.holdForTheCompany(key("acme", "9"), Settlement.unchanged())).isFalse();

        assertThat(holds("acme", "3", ReasonCode.SAGEONE_UNAVAILABLE)).isFalse();
    }

    @Test
    void anUncertainPostingHoldsUpNoOther() {
        var uncertain =
                Settlement.uncertain(
                        Reason.of(ReasonCode.SAGEONE_BLOCKED, "Nobody knows."), Duration.ZERO);

        assertThat(refusals.holdForTheCompany(key("acme", "1"), uncertain)).isFalse();
    }

    private boolean holds(String company, String id, ReasonCode code) {
        var settlement = Settlement.pending(Reason.of(code, "Not now."), Duration.ofSeconds(5));
        return refusals.holdForTheCompany(key(company, id), settlement);
    }

    private static RecordKey key(String company, String id) {
        return new RecordKey(new CompanyKey(company), Entity.CUSTOMER, new BillingRef(id));
    }
}
