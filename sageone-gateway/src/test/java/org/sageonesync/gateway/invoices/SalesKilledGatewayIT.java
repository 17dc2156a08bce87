package org.sageonesync.gateway.invoices;

import static org.awaitility.Awaitility.await;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.posting.KilledLine.Moment;
import org.sageonesync.gateway.posting.SandboxGateway;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A gateway that dies in the middle of its Saves, one of each kind, creating and changing, with
 * billing's numbers and with SageOne's; the next gateway finishes its work.
 */
class SalesKilledGatewayIT {

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final SandboxServer sandbox = SandboxServer.start();
    private final List<SandboxGateway> gateways = new ArrayList<>();

    /** Kinds whose Saves are under way when the gateway dies, no more than a login has places. */
    enum Kinds {
        SALES(PostingKind.INVOICE, PostingKind.CREDIT_NOTE),
        RECEIPTS(PostingKind.RECEIPT);

        @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
        private final List<PostingKind> kinds;

        Kinds(PostingKind... kinds) {
            this.kinds = List.of(kinds);
        }

        private List<Cell> cells() {
            return kinds.stream()
                    .flatMap(
                            kind ->
                                    Stream.of(0, 2)
                                            .flatMap(
                                                    before ->
                                                            SalesKilledGatewayIT.cells(
                                                                    kind, before)))
                    .toList();
        }
    }

    /**
     * @param unitsBefore what it shows when the gateway dies; 0: it is not there yet
     */
    record Cell(Paper paper, int unitsBefore) {

        boolean isChange() {
            return unitsBefore > 0;
        }
    }

    private static Stream<Cell> cells(PostingKind kind, int before) {
        var ref = before == 0 ? "created" : "changed";
        return Stream.of(
                new Cell(new Paper(kind, ref + "-numbered", "N-" + ref), before),
                new Cell(new Paper(kind, ref, null), before));
    }

    @AfterEach
    void close() {
        gateways.forEach(SandboxGateway::close);
        sandbox.close();
    }

    static Stream<Arguments> deaths() {
        return Arrays.stream(Kinds.values())
                .flatMap(
                        kinds ->
                                Stream.of(Moment.AFTER_ABOUT_TO_SEND, Moment.AFTER_THE_REPLY)
                                        .map(moment -> Arguments.of(kinds, moment)));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void oneDocumentOfEachIsLeftAfterOneSaveOfEach(Kinds kinds, Moment moment) throws Exception {
        var cells = kinds.cells();
        var company = sandbox.createCompany("Sample Internet");
        var samples = Paper.Samples.of(sandbox, company.id());
        var surviving = gateway(Moment.NEVER);
        surviving.gateway().connect(company);
        surviving.customer(SalesSamples.CUSTOMER, "Nomvula");
        cells.stream()
                .filter(Cell::isChange)
                .forEach(cell -> cell.paper().put(surviving, samples, 1, cell.unitsBefore()));

        var dying = gateway(moment);
        for (var cell : cells) {
            Thread.ofVirtual().start(() -> cell.paper().put(dying, samples, 3, 5));
        }
        dying.gateway().awaitDeath(cells.size());

        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> cells.stream().allMatch(cell -> isPosted(surviving, cell, samples)));
        var softly = new SoftAssertions();
        cells.forEach(cell -> oneRightDocument(softly, company, surviving, cell));
        kinds.kinds.forEach(kind -> oneSaveOfEach(softly, company, cells, kind));
        softly.assertAll();
    }

    private static boolean isPosted(SalesGateway gateway, Cell cell, Paper.Samples samples) {
        return cell.paper().put(gateway, samples, 3, 5) instanceof PostingResult.Posted;
    }

    private void oneRightDocument(
            SoftAssertions softly, TestCompany company, SalesGateway gateway, Cell cell) {
        var id = gateway.journal(cell.paper().kind(), cell.paper().ref()).accountingId();
        var rows =
                sandbox.rows(company.id(), cell.paper().service()).stream()
                        .filter(cell.paper()::isShownBy)
                        .toList();
        softly.assertThat(rows)
                .as("%s", cell)
                .singleElement()
                .satisfies(
                        row -> {
                            softly.assertThat(row.path("ID").asString(""))
                                    .as("%s", cell)
                                    .isEqualTo(id);
                            softly.assertThat(row.path("Total").decimalValue())
                                    .as("%s", cell)
                                    .isEqualByComparingTo("575.00");
                        });
    }

    private void oneSaveOfEach(
            SoftAssertions softly, TestCompany company, List<Cell> all, PostingKind kind) {
        var cells = all.stream().filter(cell -> cell.paper().kind() == kind).toList();
        var saves = cells.size() + cells.stream().filter(Cell::isChange).count();
        var service = Paper.service(kind);
        softly.assertThat(sandbox.counters(company.id()).calls(service + "/Save"))
                .as("Saves of %s", kind)
                .isEqualTo(saves);
        softly.assertThat(sandbox.rows(company.id(), service)).hasSameSizeAs(cells);
    }

    private SalesGateway gateway(Moment moment) {
        var gateway = SandboxGateway.start(database, sandbox.apiUrl(), moment);
        gateways.add(gateway);
        return new SalesGateway(gateway, SandboxGateway.COMPANY);
    }
}
