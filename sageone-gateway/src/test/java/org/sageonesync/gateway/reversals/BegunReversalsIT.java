package org.sageonesync.gateway.reversals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** Reversals that are cut off where nothing is written yet, or overtaken by a newer wish. */
class BegunReversalsIT {

    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static SalesBench bench;
    private static int last;

    private final String ref = "r" + ++last;

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

    @ParameterizedTest
    @EnumSource(names = {"INVOICE", "CREDIT_NOTE"})
    void aDocumentThatCouldNotBeReadIsTakenBackOnce(PostingKind kind) {
        boolean isInvoice = kind == PostingKind.INVOICE;
        var _ = isInvoice ? bench.invoice(ref, "115.00") : bench.creditNote(ref, 1, "115.00");
        plant(isInvoice ? "TaxInvoice" : "CustomerReturn", "Get", FaultKind.TIMEOUT_BEFORE_STORING);

        reverseUntilDone(kind);

        assertThat(inBooks(isInvoice ? "CustomerReturn" : "TaxInvoice")).hasSize(1);
        assertThat(bench.allocationsOf(isInvoice ? "reversal:" + ref : ref)).hasSize(1);
    }

    @Test
    void aNewerWishFinishesAReversalThatWasBegunAndBeginsAnew() {
        bench.invoice(ref, "115.00");
        plant("Allocation", "Save", FaultKind.STORE_THEN_TIMEOUT);
        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .isInstanceOf(PostingResult.Uncertain.class);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> postedAnew() instanceof PostingResult.Posted);

        assertThat(inBooks("CustomerReturn")).hasSize(1);
        assertThat(bench.allocationsOf("reversal:" + ref)).hasSize(1);
        assertThat(bench.journal(PostingKind.INVOICE, ref).generation()).isEqualTo(1);
    }

    @Test
    void nothingMoreIsAllocatedToAnInvoiceThatIsLeaving() {
        bench.invoice(ref, "115.00");
        plant("Allocation", "Save", FaultKind.TIMEOUT_BEFORE_STORING);
        assertThat(bench.reverse(PostingKind.INVOICE, ref, 2))
                .isInstanceOf(PostingResult.Uncertain.class);

        assertThat(bench.receipt(ref, 1, "60.00", SalesBench.to(ref, "60.00")))
                .isInstanceOfSatisfying(
                        PostingResult.Incomplete.class,
                        it -> assertThat(it.reason().waitingOn()).isEqualTo("invoice:" + ref));
        assertThat(bench.due(ref)).isEqualTo("115.00");

        reverseUntilDone(PostingKind.INVOICE);
        assertThat(bench.due(ref)).isEqualTo("0.00");
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

    private static void plant(String service, String method, FaultKind kind) {
        bench.sandbox().faults().plant(Fault.on(service, method, kind).once().delayed(SILENCE));
    }
}
