package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fault cells once more, with the whole gateway, a real PostgreSQL and real sockets: whatever
 * happens to the first Save, one customer is left, and the journal agrees.
 */
class SandboxFaultCellsIT {

    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** The request can leave for 2 s, and S is 2 s. */
    private static final Duration HALF_THE_SETTLE_TIME = Duration.ofSeconds(3);

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final SandboxServer sandbox = SandboxServer.start();
    private final TestCompany company = sandbox.createCompany("Sample Internet");
    private final List<SandboxGateway> gateways = new ArrayList<>();

    /**
     * @param saves how many Saves SageOne sees in all
     */
    record Cell(String name, int saves, List<Fault> faults, KilledLine.Moment killed) {

        static Cell fault(String name, int saves, Fault... faults) {
            return new Cell(name, saves, List.of(faults), KilledLine.Moment.NEVER);
        }

        static Cell killed(String name, KilledLine.Moment moment) {
            return new Cell(name, 1, List.of(), moment);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(
                Cell.fault("stored, then timed out", 1, save(FaultKind.STORE_THEN_TIMEOUT)),
                Cell.fault("timed out before storing", 2, save(FaultKind.TIMEOUT_BEFORE_STORING)),
                Cell.fault(
                        "committed at half the settle time",
                        1,
                        save(FaultKind.LATE_COMMIT).delayed(HALF_THE_SETTLE_TIME)),
                Cell.fault(
                        "connection dropped after storing", 1, save(FaultKind.DROP_AFTER_STORING)),
                Cell.fault("500 after storing", 1, save(FaultKind.ERROR_500_AFTER_STORING)),
                Cell.fault(
                        "null with 200 after storing", 1, save(FaultKind.NULL_200_AFTER_STORING)),
                Cell.fault(
                        "look-up failing",
                        1,
                        save(FaultKind.STORE_THEN_TIMEOUT),
                        Fault.on("Customer", "Get", FaultKind.ERROR_500).times(3)),
                Cell.killed("killed after about to send", KilledLine.Moment.AFTER_ABOUT_TO_SEND),
                Cell.killed("killed after the reply", KilledLine.Moment.AFTER_THE_REPLY));
    }

    private static Fault save(FaultKind kind) {
        return Fault.on("Customer", "Save", kind).once().delayed(SILENCE);
    }

    @AfterEach
    void close() {
        gateways.forEach(SandboxGateway::close);
        sandbox.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void oneLiveCustomerIsLeftThatTheJournalAgreesWith(Cell cell) throws Exception {
        var first = SandboxGateway.start(database, sandbox.apiUrl(), cell.killed());
        gateways.add(first);
        first.connect(company);
        cell.faults().forEach(sandbox.faults()::plant);
        Thread.ofVirtual().start(() -> first.put("17", 3, Samples.customer("Nomvula")));
        var next = first;
        if (cell.killed() != KilledLine.Moment.NEVER) {
            first.awaitDeath();
            next = gateway();
        }

        postUntilDone(next, "17");

        assertThat(sandbox.customers(company.id())).hasSize(1);
        var customer = sandbox.customers(company.id()).getFirst();
        assertThat(customer.path("TextField1").asString("")).isEqualTo("billing:17");
        assertThat(customer.path("Name").asString("")).isEqualTo("Nomvula");
        assertThat(customer.path("Mobile").asString("")).isEqualTo("071 555 0100");
        assertThat(customer.path("Active").asBoolean(false)).isTrue();
        assertThat(next.journal("17").state()).isEqualTo("POSTED");
        assertThat(next.journal("17").accountingId()).isEqualTo(customer.path("ID").asString(""));
        assertThat(sandbox.counters(company.id()).calls("Customer/Save")).isEqualTo(cell.saves());
    }

    @Test
    void twoGatewaysThatAreAskedForOneReferenceManyTimesPostItOnce() throws Exception {
        var both = List.of(gateway(), gateway());
        both.getFirst().connect(company);
        var tasks =
                IntStream.range(0, 40)
                        .<Callable<PostingResult>>mapToObj(
                                turn ->
                                        () ->
                                                both.get(turn % 2)
                                                        .put("17", 3, Samples.customer("Nomvula")))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get())
                        .isInstanceOfAny(PostingResult.Posted.class, PostingResult.InFlight.class);
            }
        }

        postUntilDone(both.getLast(), "17");
        assertThat(sandbox.customers(company.id())).hasSize(1);
        assertThat(sandbox.counters(company.id()).calls("Customer/Save")).isEqualTo(1);
    }

    private SandboxGateway gateway() {
        var gateway = SandboxGateway.start(database, sandbox.apiUrl(), KilledLine.Moment.NEVER);
        gateways.add(gateway);
        return gateway;
    }

    private static void postUntilDone(SandboxGateway gateway, String ref) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () ->
                                gateway.put(ref, 3, Samples.customer("Nomvula"))
                                        instanceof PostingResult.Posted);
    }
}
