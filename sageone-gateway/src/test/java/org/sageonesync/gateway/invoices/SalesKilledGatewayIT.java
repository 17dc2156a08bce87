package org.sageonesync.gateway.invoices;

import static org.awaitility.Awaitility.await;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * A gateway that dies in the middle of its Saves, one of each kind, creating and changing, with
 * billing's numbers and with SageOne's; the next gateway finishes its work.
 */
class SalesKilledGatewayIT {

    private static final List<Cell> CELLS =
            Stream.of(PostingKind.INVOICE, PostingKind.CREDIT_NOTE)
                    .flatMap(kind -> Stream.of(0, 2).flatMap(before -> cells(kind, before)))
                    .toList();

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final SandboxServer sandbox = SandboxServer.start();
    private final List<SandboxGateway> gateways = new ArrayList<>();

    /**
     * @param number null: SageOne numbers it
     * @param unitsBefore what it shows when the gateway dies; 0: it is not there yet
     */
    private record Cell(PostingKind kind, String ref, @Nullable String number, int unitsBefore) {

        boolean isChange() {
            return unitsBefore > 0;
        }
    }

    private static Stream<Cell> cells(PostingKind kind, int before) {
        var ref = before == 0 ? "created" : "changed";
        return Stream.of(
                new Cell(kind, ref + "-numbered", "N-" + ref, before),
                new Cell(kind, ref, null, before));
    }

    @AfterEach
    void close() {
        gateways.forEach(SandboxGateway::close);
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void oneDocumentOfEachIsLeftAfterOneSaveOfEach(Moment moment) throws Exception {
        var company = sandbox.createCompany("Sample Internet");
        var samples = SalesSamples.of(sandbox, company.id());
        var surviving = gateway(Moment.NEVER);
        surviving.gateway().connect(company);
        surviving.customer(SalesSamples.CUSTOMER, "Nomvula");
        CELLS.stream()
                .filter(Cell::isChange)
                .forEach(cell -> put(surviving, cell, 1, samples, cell.unitsBefore()));

        var dying = gateway(moment);
        for (var cell : CELLS) {
            Thread.ofVirtual().start(() -> put(dying, cell, 3, samples, 5));
        }
        dying.gateway().awaitDeath(CELLS.size());

        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> CELLS.stream().allMatch(cell -> isPosted(surviving, cell, samples)));
        var softly = new SoftAssertions();
        CELLS.forEach(cell -> oneRightDocument(softly, company, surviving, cell));
        oneSaveOfEach(softly, company);
        softly.assertAll();
    }

    private static boolean isPosted(SalesGateway gateway, Cell cell, SalesSamples samples) {
        return put(gateway, cell, 3, samples, 5) instanceof PostingResult.Posted;
    }

    private void oneRightDocument(
            SoftAssertions softly, TestCompany company, SalesGateway gateway, Cell cell) {
        var id = gateway.journal(cell.kind(), cell.ref()).accountingId();
        var rows =
                sandbox.rows(company.id(), service(cell.kind())).stream()
                        .filter(row -> row.path("ExternalReference").asString("").equals(key(cell)))
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

    private void oneSaveOfEach(SoftAssertions softly, TestCompany company) {
        for (var kind : List.of(PostingKind.INVOICE, PostingKind.CREDIT_NOTE)) {
            var cells = CELLS.stream().filter(cell -> cell.kind() == kind).toList();
            var saves = cells.size() + cells.stream().filter(Cell::isChange).count();
            softly.assertThat(sandbox.counters(company.id()).calls(service(kind) + "/Save"))
                    .as("Saves of %s", kind)
                    .isEqualTo(saves);
            softly.assertThat(sandbox.rows(company.id(), service(kind))).hasSameSizeAs(cells);
        }
    }

    private static PostingResult put(
            SalesGateway gateway, Cell cell, long version, SalesSamples samples, int units) {
        return gateway.put(
                cell.kind(), cell.ref(), version, samples.document(cell.number(), units));
    }

    private static String key(Cell cell) {
        return "billing:" + cell.ref();
    }

    private static String service(PostingKind kind) {
        return kind == PostingKind.INVOICE ? "TaxInvoice" : "CustomerReturn";
    }

    private SalesGateway gateway(Moment moment) {
        var gateway = SandboxGateway.start(database, sandbox.apiUrl(), moment);
        gateways.add(gateway);
        return new SalesGateway(gateway, SandboxGateway.COMPANY);
    }
}
