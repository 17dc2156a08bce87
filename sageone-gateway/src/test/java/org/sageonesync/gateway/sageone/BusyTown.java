package org.sageonesync.gateway.sageone;

import static org.awaitility.Awaitility.await;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections.Credentials;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.gateway.SlowNetwork;
import org.sageonesync.gateway.SteppableClock;
import org.sageonesync.gateway.TestGateway;
import org.sageonesync.gateway.TestSettings;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.runtime.web.ProblemException;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.traffic.CounterReport;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two replicas on one database whose clock can be stepped, a network that delays requests and
 * replies by up to two seconds, and three companies with more work than their minutes allow; every
 * time is a tenth of what it is in production.
 */
final class BusyTown implements AutoCloseable {

    static final int SCALE = 10;
    static final int LIMIT = 100;
    static final Duration WINDOW = Duration.ofSeconds(60).dividedBy(SCALE);
    static final Duration MOST_DELAY = Duration.ofSeconds(2).dividedBy(SCALE);

    /** As many as may be, so that a machine that is slow to reply is not held up by them. */
    static final int PLACES = 19;

    /** Callers of each replica who always want a slot. */
    static final int WAITING = 15;

    private final SandboxServer sandbox = SandboxServer.start();
    private final SlowNetwork network = SlowNetwork.to(sandbox.port(), MOST_DELAY);
    private final SteppableClock clock;
    private final MachineDelay delay;
    private final List<TestGateway> replicas;
    private final Map<CompanyKey, TestCompany> companies = new LinkedHashMap<>();
    private final Traffic traffic;

    BusyTown() {
        sandbox.time().set(BigDecimal.valueOf(SCALE));
        var database = TestPostgres.freshDatabase();
        database.migrated("classpath:db/migration");
        clock = SteppableClock.of(database);
        delay = new MachineDelay(database.unmigrated());
        replicas =
                Stream.generate(
                                () ->
                                        new TestGateway(
                                                database.unmigrated(),
                                                TestSettings.tenfoldBudget(PLACES),
                                                TestSettings.tenfoldWire(
                                                        network.over(sandbox.apiUrl()))))
                        .limit(2)
                        .toList();
        traffic = new Traffic(replicas);
    }

    CompanyKey connect(String name) {
        var key = new CompanyKey(name);
        var books = sandbox.createCompany(name);
        companies.put(key, books);
        var credentials = new Credentials(books.apiKey(), books.user(), books.password(), null);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(ProblemException.class)
                .untilAsserted(() -> replicas.getFirst().connections().connect(key, credentials));
        return key;
    }

    /** A person now and then, and more live work and more of an export than the minute allows. */
    void beginTraffic() {
        for (var company : companies.keySet()) {
            traffic.begin(company, Lane.INTERACTIVE, 1, Duration.ofMillis(300));
            traffic.begin(company, Lane.LIVE, 3, Duration.ZERO);
            traffic.begin(company, Lane.BACKFILL, WAITING - 3, Duration.ZERO);
        }
    }

    /** Another integration of the company uses its minute up, until SageOne blocks. */
    void blockByANeighbour(CompanyKey company) {
        var books = books(company);
        var login = books.user() + ":" + books.password();
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "%s/Account/Get?companyid=%d&apikey=%s"
                                                .formatted(
                                                        sandbox.apiUrl(),
                                                        books.id(),
                                                        books.apiKey())))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        login.getBytes(StandardCharsets.UTF_8)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            int status;
            do {
                status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            } while (status != 429);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    Traffic traffic() {
        return traffic;
    }

    void stepTheDatabasesClock(Duration length) {
        clock.step(length);
    }

    /** How late this machine is on average when it wakes somebody and asks the database. */
    Duration machineDelay(Instant from, Instant to) {
        return delay.average(from, to);
    }

    Arrivals arrivals(CompanyKey company) {
        return Arrivals.of(sandbox, books(company));
    }

    CounterReport counters(CompanyKey company) {
        return sandbox.counters(books(company).id());
    }

    private TestCompany books(CompanyKey company) {
        return Objects.requireNonNull(companies.get(company));
    }

    @Override
    public void close() {
        traffic.stop();
        delay.close();
        replicas.forEach(TestGateway::close);
        network.close();
        sandbox.close();
    }
}
