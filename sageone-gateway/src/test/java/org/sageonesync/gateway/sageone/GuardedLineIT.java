package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.Credentials;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.TestGateway;
import org.sageonesync.gateway.TestSettings;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.access.Login;
import org.sageonesync.sandbox.control.NewCompany;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class GuardedLineIT {

    private static final CompanyKey ACME = new CompanyKey("acme");

    private final SandboxServer sandbox = SandboxServer.start();
    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private final TestCompany company = sandbox.createCompany("Acme Internet");
    private final List<TestGateway> replicas = new ArrayList<>();

    @BeforeEach
    void connect() {
        replica(120).connections().connect(ACME, credentials());
    }

    @AfterEach
    void stop() {
        replicas.forEach(TestGateway::close);
        sandbox.close();
    }

    @Test
    void readsAndWrites() {
        var saved = gateway().sageOne().call(save("Thandi Nkosi", Departure.ANYTIME));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> {
                            assertThat(answered.status()).isEqualTo(201);
                            assertThat(answered.body().path("Name").asString())
                                    .isEqualTo("Thandi Nkosi");
                            assertThat(answered.logUid()).isNotBlank();
                        });
        assertThat(sandbox.customers(company.id())).hasSize(1);
        assertThat(
                        gateway()
                                .metrics()
                                .get("sageonesync.gateway.calls")
                                .tags(
                                        "operation",
                                        "Customer/Save",
                                        "result",
                                        "answered",
                                        "lane",
                                        "live")
                                .timer()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void aCompanyThatIsNotConnectedIsToldSo() {
        var call = Call.get(new CompanyKey("nobody"), Lane.LIVE, "Customer/Get", Map.of());

        assertNotDone(gateway().sageOne().call(call), ReasonCode.COMPANY_NOT_CONNECTED);
    }

    @Test
    void aBlockStopsEveryReplicaAndIsNotProdded() {
        var other = replica(120);
        for (int call = 0; call < 100; call++) {
            assertThat(gateway().sageOne().call(read())).isInstanceOf(Reply.Answered.class);
        }

        assertNotDone(gateway().sageOne().call(read()), ReasonCode.SAGEONE_BLOCKED);
        for (int call = 0; call < 5; call++) {
            assertNotDone(gateway().sageOne().call(read()), ReasonCode.SAGEONE_BLOCKED);
            assertNotDone(other.sageOne().call(read()), ReasonCode.SAGEONE_BLOCKED);
        }
        assertNotDone(replica(120).sageOne().call(read()), ReasonCode.SAGEONE_BLOCKED);

        assertThat(sandbox.counters(company.id()).tooManyRequests()).isEqualTo(1);
        assertThat(sandbox.counters(company.id()).duringBlock()).isZero();
        var status = other.connections().status(ACME);
        assertThat(status.blockedUntil()).isNotNull();
        assertThat(status.blockReason()).isNotBlank();
        assertThat(status.loginRejected()).isFalse();
    }

    @Test
    void aCompanyWithAStalePasswordDoesNotStopAnotherOneOfTheSameUser() {
        var second =
                sandbox.createCompany(
                        NewCompany.standard(
                                "Second", company.user(), company.password(), company.apiKey()));
        sandbox.sandbox().doors().grant(Login.of(company.user(), "changed"));
        var renewed = new CompanyKey("renewed");
        gateway()
                .connections()
                .connect(
                        renewed,
                        new Credentials(company.apiKey(), company.user(), "changed", second.id()));

        assertNotDone(gateway().sageOne().call(read()), ReasonCode.CREDENTIALS_REJECTED);

        assertThat(gateway().sageOne().call(Call.get(renewed, Lane.LIVE, "TaxType/Get", Map.of())))
                .isInstanceOf(Reply.Answered.class);
        assertNotDone(gateway().sageOne().call(read()), ReasonCode.CREDENTIALS_REJECTED);
        assertThat(sandbox.sandbox().doors().failedLogins()).isEqualTo(1);
    }

    @Test
    void aSuccessfulTestLiftsTheLoginGuard() {
        sandbox.sandbox().doors().grant(Login.of(company.user(), "changed in SageOne"));
        assertNotDone(gateway().sageOne().call(read()), ReasonCode.CREDENTIALS_REJECTED);
        assertThat(gateway().connections().test(ACME).ok()).isFalse();

        sandbox.sandbox().doors().grant(Login.of(company.user(), company.password()));
        assertNotDone(gateway().sageOne().call(read()), ReasonCode.CREDENTIALS_REJECTED);

        assertThat(gateway().connections().test(ACME).ok()).isTrue();
        assertThat(gateway().sageOne().call(read())).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void aPausedSenderGivesUpOnceItsDeadlineHasPassed() {
        Departure paused = () -> Optional.of(() -> true);

        assertNotDone(gateway().sageOne().call(save("Late", paused)), ReasonCode.QUEUED);

        assertThat(sandbox.customers(company.id())).isEmpty();
        assertThat(sandbox.counters(company.id()).calls("Customer/Save")).isZero();
    }

    @Test
    void aDepartureThatIsRefusedCostsNoCallAndNoSlot() {
        int free = gateway().connections().status(ACME).budget().free();

        for (int call = 0; call < 3; call++) {
            assertNotDone(gateway().sageOne().call(save("No", Optional::empty)), ReasonCode.QUEUED);
        }

        assertThat(gateway().connections().status(ACME).budget().free()).isEqualTo(free);
        assertThat(sandbox.counters(company.id()).calls("Customer/Save")).isZero();
    }

    @Test
    void whatSageOneMayHaveDoneIsUnknown() {
        for (var kind :
                List.of(
                        FaultKind.DROP_AFTER_STORING,
                        FaultKind.ERROR_500_AFTER_STORING,
                        FaultKind.HTML_503_AFTER_STORING,
                        FaultKind.NULL_200_AFTER_STORING,
                        FaultKind.STORE_THEN_TIMEOUT)) {
            sandbox.faults().plant(Fault.on("Customer", "Save", kind).once());

            assertThat(gateway().sageOne().call(save("Stored " + kind, Departure.ANYTIME)))
                    .as(kind.name())
                    .isInstanceOf(Reply.Unknown.class);
        }
        assertThat(sandbox.customers(company.id())).hasSize(5);
        assertThat(sandbox.counters(company.id()).calls("Customer/Save")).isEqualTo(5);
    }

    @Test
    void aSageOneThatCannotBeReachedIsProvablyNotDoneAndOpensTheBreaker() {
        sandbox.close();
        var fresh = replica(120);
        for (int call = 0; call < 10; call++) {
            var reply = fresh.sageOne().call(save("Nowhere", Departure.ANYTIME));
            assertNotDone(reply, ReasonCode.SAGEONE_UNAVAILABLE);
        }

        assertThat(fresh.metrics().get("sageonesync.gateway.breaker.open").gauge().value())
                .isEqualTo(1);
        assertNotDone(fresh.sageOne().call(read()), ReasonCode.SAGEONE_UNAVAILABLE);
        assertThat(fresh.connections().status(ACME).budget().free()).isEqualTo(119);
    }

    @Test
    void statusCountsTheCallsOfTheDay() {
        gateway().sageOne().call(read());
        gateway().sageOne().call(read());

        var budget = gateway().connections().status(ACME).budget();

        assertThat(budget.limit()).isEqualTo(120);
        assertThat(budget.free()).isEqualTo(117);
        assertThat(budget.callsToday()).isEqualTo(3);
        assertThat(budget.dayLimit()).isEqualTo(2500);
        assertThat(budget.forecastToday()).isGreaterThanOrEqualTo(3);
        assertThat(budget.nextFreeIn()).isZero();
    }

    private TestGateway gateway() {
        return replicas.getFirst();
    }

    private TestGateway replica(int limit) {
        var replica =
                new TestGateway(
                        database,
                        TestSettings.budget(limit),
                        TestSettings.wire(sandbox.apiUrl(), Duration.ofSeconds(2)));
        replicas.add(replica);
        return replica;
    }

    private Credentials credentials() {
        return new Credentials(company.apiKey(), company.user(), company.password(), null);
    }

    private static Call read() {
        return Call.get(ACME, Lane.LIVE, "TaxType/Get", Map.of());
    }

    private static Call save(String name, Departure departure) {
        var customer =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Name", name)
                        .put("TextField1", UUID.randomUUID().toString());
        return Call.save(ACME, Lane.LIVE, "Customer/Save", Map.of(), customer, departure);
    }

    private static void assertNotDone(Reply reply, ReasonCode code) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.NotDone.class,
                        notDone -> {
                            assertThat(notDone.reason().code()).isEqualTo(code);
                            assertThat(notDone.retryAfter()).isPositive();
                        });
    }
}
