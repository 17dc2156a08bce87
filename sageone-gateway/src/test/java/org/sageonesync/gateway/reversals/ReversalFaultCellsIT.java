package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.allocations.SalesBench.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.gateway.posting.KilledLine.Moment;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reversals that are cut off at each step, in each way: whoever goes on with it leaves one opposite
 * and one allocation in the books, and the document reversed.
 */
class ReversalFaultCellsIT {

    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;

    record Cell(String name, Consumer<String> trouble) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Cell> invoices() {
        return Stream.of("TaxInvoice/Get", "CustomerReturn/Save", "Allocation/Save")
                .flatMap(step -> cells(PostingKind.INVOICE, step));
    }

    static Stream<Cell> creditNotes() {
        return Stream.of("CustomerReturn/Get", "TaxInvoice/Save", "Allocation/Save")
                .flatMap(step -> cells(PostingKind.CREDIT_NOTE, step));
    }

    private static Stream<Cell> cells(PostingKind kind, String step) {
        var deaths =
                step.endsWith("Get")
                        ? Stream.<Moment>of()
                        : Stream.of(Moment.AFTER_ABOUT_TO_SEND, Moment.AFTER_THE_REPLY);
        return Stream.concat(
                Stream.of(
                                FaultKind.STORE_THEN_TIMEOUT,
                                FaultKind.TIMEOUT_BEFORE_STORING,
                                FaultKind.ERROR_500_AFTER_STORING)
                        .map(fault -> fault(step, fault)),
                deaths.map(moment -> death(kind, step, moment)));
    }

    private static Cell fault(String step, FaultKind fault) {
        int slash = step.indexOf('/');
        return new Cell(
                step + " " + fault,
                _ ->
                        bench.sandbox()
                                .faults()
                                .plant(
                                        Fault.on(
                                                        step.substring(0, slash),
                                                        step.substring(slash + 1),
                                                        fault)
                                                .once()
                                                .delayed(SILENCE)));
    }

    private static Cell death(PostingKind kind, String step, Moment moment) {
        return new Cell(
                step + " killed " + moment,
                ref -> {
                    var killed = bench.kill(step, moment);
                    var sender = sender(kind, ref);
                    killed.awaitDeath();
                    sender.interrupt();
                });
    }

    @BeforeAll
    static void start() {
        bench = new SalesBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @AfterEach
    void reset() {
        bench.sandbox().faults().clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invoices")
    void anInvoiceIsTakenBackOnce(Cell cell) {
        bench.invoice(ref, "115.00");
        cell.trouble().accept(ref);

        reverseUntilDone(PostingKind.INVOICE);

        assertThat(inBooks("CustomerReturn")).hasSize(1);
        assertThat(bench.allocationsOf("reversal:" + ref)).hasSize(1);
        assertThat(due("TaxInvoice")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("creditNotes")
    void aCreditNoteIsTakenBackOnce(Cell cell) {
        bench.creditNote(ref, 1, "115.00");
        cell.trouble().accept(ref);

        reverseUntilDone(PostingKind.CREDIT_NOTE);

        assertThat(inBooks("TaxInvoice")).hasSize(1);
        assertThat(bench.allocationsOf(ref)).hasSize(1);
        assertThat(due("CustomerReturn")).isZero();
    }

    static Stream<Cell> paidInvoices() {
        return cells(PostingKind.INVOICE, "Allocation/Delete");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paidInvoices")
    void aPaidInvoiceIsTakenBackOnceAndStaysClosed(Cell cell) {
        bench.invoice(ref, "115.00");
        bench.receipt("p-" + ref, 1, "115.00", to(ref, "115.00"));
        cell.trouble().accept(ref);

        reverseUntilDone(PostingKind.INVOICE);

        assertThat(bench.receipt("p-" + ref, 2, "115.00")).isInstanceOf(PostingResult.Posted.class);
        assertThat(inBooks("CustomerReturn")).hasSize(1);
        assertThat(bench.allocationsOf("reversal:" + ref)).hasSize(1);
        assertThat(due("TaxInvoice")).isZero();
        assertThat(inBooks("CustomerReturn").getFirst().path("AmountDue").decimalValue()).isZero();
    }

    @Test
    void aNewerWishFinishesAReversalThatWasBegunAndBeginsAnew() {
        bench.invoice(ref, "115.00");
        fault("Allocation/Save", FaultKind.STORE_THEN_TIMEOUT).trouble().accept(ref);
        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .isInstanceOf(PostingResult.Uncertain.class);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> postedAnew() instanceof PostingResult.Posted);

        assertThat(inBooks("CustomerReturn")).hasSize(1);
        assertThat(bench.allocationsOf("reversal:" + ref)).hasSize(1);
        assertThat(bench.journal(PostingKind.INVOICE, ref).generation()).isEqualTo(1);
    }

    private PostingResult postedAnew() {
        return bench.invoiceNumbered(ref, 3, "M-" + ref, "115.00");
    }

    private void reverseUntilDone(PostingKind kind) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bench.reverse(kind, ref, 2) instanceof PostingResult.Posted);
        assertThat(bench.journal(kind, ref).state()).isEqualTo("REVERSED");
    }

    private List<JsonNode> inBooks(String service) {
        return bench.sandbox().rows(bench.companyId(), service).stream()
                .filter(
                        row ->
                                row.path("ExternalReference")
                                        .asString("")
                                        .equals("billing:reversal:" + ref))
                .toList();
    }

    private int due(String service) {
        return bench.inBooks(service, ref).path("AmountDue").decimalValue().signum();
    }

    /** Interrupted where it dies, it writes nothing more and renews no lease. */
    private static Thread sender(PostingKind kind, String ref) {
        return Thread.ofVirtual()
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> bench.reverse(kind, ref, 2));
    }
}
