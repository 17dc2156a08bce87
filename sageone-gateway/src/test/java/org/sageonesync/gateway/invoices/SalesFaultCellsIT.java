package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.posting.KilledLine;
import org.sageonesync.gateway.posting.SandboxGateway;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever happens to a Save of an invoice, a credit note or a receipt, one document is left, with
 * the content that was wanted last, in agreement with the journal, after so many Saves and no more.
 */
class SalesFaultCellsIT {

    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static SandboxServer sandbox;
    private static SandboxGateway shared;
    private static ExecutorService threads;
    private static Map<Column, List<CompletableFuture<Void>>> cells;

    /** What happens, and how many Saves it takes until the document is as it should be. */
    enum Trouble {
        STORED_THEN_TIMED_OUT(FaultKind.STORE_THEN_TIMEOUT, 1),
        TIMED_OUT_BEFORE_STORING(FaultKind.TIMEOUT_BEFORE_STORING, 2),
        COMMITTED_AT_HALF_THE_SETTLE_TIME(FaultKind.LATE_COMMIT, 1),
        DROPPED_AFTER_STORING(FaultKind.DROP_AFTER_STORING, 1),
        ERROR_500_AFTER_STORING(FaultKind.ERROR_500_AFTER_STORING, 1),
        NULL_AFTER_STORING(FaultKind.NULL_200_AFTER_STORING, 1),
        LOOK_UP_FAILING(FaultKind.STORE_THEN_TIMEOUT, 1);

        private final FaultKind kind;
        private final int saves;

        Trouble(FaultKind kind, int saves) {
            this.kind = kind;
            this.saves = saves;
        }
    }

    /**
     * @param numbered by billing; else by SageOne
     * @param update whether the second Save is the one that is hit; else the first
     */
    record Column(PostingKind kind, boolean numbered, boolean update) {

        static Stream<Column> all() {
            return Stream.of(true, false)
                    .flatMap(
                            numbered ->
                                    Stream.of(true, false)
                                            .flatMap(update -> ofEach(numbered, update)));
        }

        private static Stream<Column> ofEach(boolean numbered, boolean update) {
            return Stream.of(PostingKind.INVOICE, PostingKind.CREDIT_NOTE, PostingKind.RECEIPT)
                    .map(kind -> new Column(kind, numbered, update));
        }

        Paper paper() {
            return new Paper(kind, "17", numbered ? "N-17" : null);
        }

        @Override
        public String toString() {
            return "%s, %s, numbered by %s"
                    .formatted(
                            kind.wireName(),
                            update ? "update" : "create",
                            numbered ? "billing" : "SageOne");
        }
    }

    @BeforeAll
    static void start() {
        sandbox = SandboxServer.start();
        shared =
                SandboxGateway.start(
                        TestPostgres.freshDatabase(), sandbox.apiUrl(), KilledLine.Moment.NEVER);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        cells = columns().collect(Collectors.toMap(Function.identity(), SalesFaultCellsIT::begin));
    }

    @AfterAll
    static void stop() {
        threads.close();
        shared.close();
        sandbox.close();
    }

    static Stream<Column> columns() {
        return Column.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void oneDocumentIsLeftThatTheJournalAgreesWith(Column column) {
        assertThat(cells.get(column)).hasSize(Trouble.values().length);
        cells.get(column).forEach(CompletableFuture::join);
    }

    /** Every cell of every column at the same time, each in a company of its own. */
    private static List<CompletableFuture<Void>> begin(Column column) {
        return Arrays.stream(Trouble.values())
                .map(trouble -> cell(column, trouble))
                .map(cell -> CompletableFuture.runAsync(cell, threads))
                .toList();
    }

    private static Runnable cell(Column column, Trouble trouble) {
        var company = sandbox.createCompany("%s %s".formatted(column, trouble));
        var gateway = new SalesGateway(shared, new CompanyKey("c" + company.id()));
        shared.connect(gateway.company(), company);
        gateway.customer(SalesSamples.CUSTOMER, "Nomvula");
        return () -> new Cell(column, trouble, company, gateway).run();
    }

    private record Cell(Column column, Trouble trouble, TestCompany company, SalesGateway gateway) {

        void run() {
            if (column.update()) {
                assertThat(put(1, 2)).isInstanceOf(PostingResult.Posted.class);
            }
            plant();
            assertThat(put(3, 5)).as("%s", trouble).isInstanceOf(PostingResult.Uncertain.class);
            postUntilDone();
            check();
        }

        private void plant() {
            sandbox.faults().plant(fault("Save", trouble.kind).once().delayed(SILENCE));
            if (trouble == Trouble.LOOK_UP_FAILING) {
                letTheUpdateRead();
                sandbox.faults().plant(fault("Get", FaultKind.ERROR_500).times(3));
            }
        }

        private void letTheUpdateRead() {
            if (column.update()) {
                var harmless = fault("Get", FaultKind.SLOW).once().delayed(Duration.ofMillis(1));
                sandbox.faults().plant(harmless);
            }
        }

        private Fault fault(String method, FaultKind kind) {
            return Fault.on(column.paper().service(), method, kind).forCompany(company.id());
        }

        private void postUntilDone() {
            await().atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> put(3, 5) instanceof PostingResult.Posted);
        }

        private void check() {
            var rows = sandbox.rows(company.id(), column.paper().service());
            assertThat(rows).as("%s", trouble).hasSize(1);
            var row = rows.getFirst();
            assertThat(column.paper().isShownBy(row)).as("%s", row).isTrue();
            assertThat(row.path("Total").decimalValue()).isEqualByComparingTo("575.00");
            if (column.kind() != PostingKind.RECEIPT) {
                assertThat(row.path("Lines").path(0).path("Quantity").asInt(0)).isEqualTo(5);
            }
            var posting = gateway.journal(column.kind(), column.paper().ref());
            assertThat(posting.state()).isEqualTo("POSTED");
            assertThat(posting.accountingId()).isEqualTo(row.path("ID").asString(""));
            assertThat(posting.documentNumber()).isEqualTo(row.path("DocumentNumber").asString(""));
            assertThat(sandbox.counters(company.id()).calls(column.paper().service() + "/Save"))
                    .as("%s", trouble)
                    .isEqualTo(trouble.saves + (column.update() ? 1 : 0));
        }

        private PostingResult put(long version, int units) {
            return column.paper()
                    .put(gateway, Paper.Samples.of(sandbox, company.id()), version, units);
        }
    }
}
