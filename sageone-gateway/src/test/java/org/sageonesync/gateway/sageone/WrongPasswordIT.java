package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.Credentials;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.SlowNetwork;
import org.sageonesync.gateway.TestGateway;
import org.sageonesync.gateway.TestSettings;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.runtime.web.ProblemException;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.access.Login;
import org.sageonesync.sandbox.control.NewCompany;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many companies of one user, two replicas, 200 calls at once, and a network that keeps requests
 * and replies for a while.
 */
class WrongPasswordIT {

    private static final int PLACES = 8;
    private static final int COMPANIES = 20;

    private final SandboxServer sandbox = SandboxServer.start();
    private final SlowNetwork network = SlowNetwork.to(sandbox.port(), Duration.ofMillis(100));
    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private final List<TestGateway> replicas = List.of(replica(), replica());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Reply> firstRejection = new CompletableFuture<>();
    private final TestCompany first = sandbox.createCompany("Company 0");

    private final List<TestCompany> all =
            Stream.concat(
                            Stream.of(first),
                            Stream.generate(() -> sandbox.createCompany(ofTheSameUser()))
                                    .limit(COMPANIES - 1))
                    .toList();

    @AfterEach
    void stop() {
        callers.close();
        replicas.forEach(TestGateway::close);
        network.close();
        sandbox.close();
    }

    @Test
    void failsAtMostAsOftenAsCallsMayBeUnderWayAndNobodyWhoComesAfterTheFirstRefusal() {
        connectAll(_ -> first.password());
        change("changed in SageOne");

        var wave = wave();
        firstRejection.join();
        var latecomers = wave();

        assertThat(replies(wave)).hasOnlyElementsOfType(Reply.NotDone.class);
        assertThat(failedLogins()).isBetween(1L, (long) PLACES);
        assertThat(replies(latecomers)).allSatisfy(WrongPasswordIT::assertNeverSent);
        assertThat(replies(wave())).allSatisfy(WrongPasswordIT::assertNeverSent);
        assertThat(failedLogins()).isLessThanOrEqualTo(PLACES);
    }

    @Test
    void companiesWithAsManyStalePasswordsDoNotLockTheUserOut() {
        connectAll("password %d"::formatted);
        change("changed in SageOne");

        replies(wave());
        replies(wave());

        assertThat(failedLogins()).isEqualTo(PLACES);
        change("password 0");
        assertThat(replicas.getFirst().connections().status(company(0)).blockedUntil()).isNotNull();
    }

    @Test
    void manyWhoMistypeAtOnceDoNotLockTheUserOut() {
        var mistyped = credentials(0, "mistyped");
        var attempts =
                IntStream.range(0, 60)
                        .mapToObj(
                                i ->
                                        CompletableFuture.runAsync(
                                                () ->
                                                        replicas.get(i % 2)
                                                                .connections()
                                                                .connect(company(i), mistyped),
                                                callers))
                        .toList();

        assertThat(attempts)
                .allSatisfy(
                        attempt ->
                                assertThat(attempt)
                                        .failsWithin(Duration.ofMinutes(1))
                                        .withThrowableThat()
                                        .havingCause()
                                        .isInstanceOf(ProblemException.class));
        assertThat(failedLogins()).isEqualTo(PLACES);
    }

    private List<CompletableFuture<Reply>> wave() {
        return IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(i), callers))
                .toList();
    }

    private Reply call(int i) {
        var call = Call.get(company(i / 2 % COMPANIES), Lane.LIVE, "TaxType/Get", Map.of());
        var reply = replicas.get(i % 2).sageOne().call(call);
        if (reply instanceof Reply.NotDone notDone
                && notDone.reason().code() == ReasonCode.CREDENTIALS_REJECTED) {
            firstRejection.complete(notDone);
        }
        return reply;
    }

    private static List<Reply> replies(List<CompletableFuture<Reply>> wave) {
        return wave.stream().map(CompletableFuture::join).toList();
    }

    private static void assertNeverSent(Reply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.NotDone.class, notDone -> assertThat(notDone.status()).isNull());
    }

    private void connectAll(IntFunction<String> passwords) {
        for (int i = 0; i < COMPANIES; i++) {
            change(passwords.apply(i));
            replicas.getFirst()
                    .connections()
                    .connect(company(i), credentials(i, passwords.apply(i)));
        }
    }

    private Credentials credentials(int i, String password) {
        return new Credentials(first.apiKey(), first.user(), password, all.get(i).id());
    }

    private void change(String password) {
        sandbox.sandbox().doors().grant(Login.of(first.user(), password));
    }

    private NewCompany ofTheSameUser() {
        return NewCompany.standard("Another", first.user(), first.password(), first.apiKey());
    }

    private long failedLogins() {
        return sandbox.sandbox().doors().failedLogins();
    }

    private static CompanyKey company(int i) {
        return new CompanyKey("company-" + i);
    }

    private TestGateway replica() {
        return new TestGateway(
                database,
                TestSettings.budget(100),
                TestSettings.wire(network.over(sandbox.apiUrl()), Duration.ofSeconds(10)));
    }
}
