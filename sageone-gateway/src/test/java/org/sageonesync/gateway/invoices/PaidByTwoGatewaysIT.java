package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.gateway.posting.SandboxGateway;
import org.sageonesync.gateway.receipts.ReceiptSamples;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Two gateways on one database that are asked for one receipt at the same time. */
class PaidByTwoGatewaysIT {

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final SandboxServer sandbox = SandboxServer.start();
    private final TestCompany company = sandbox.createCompany("Sample Internet");
    private final List<SalesGateway> both = List.of(gateway(), gateway());

    @AfterEach
    void close() {
        both.forEach(gateway -> gateway.gateway().close());
        sandbox.close();
    }

    @Test
    void oneReceiptIsLeftWithEachOfItsAllocationsOnce() throws Exception {
        invoices();
        var receipt =
                ReceiptSamples.of(sandbox, company.id())
                        .document(
                                "R-17",
                                SalesSamples.CUSTOMER,
                                "150.00",
                                SalesBench.to("1", "100.00"),
                                SalesBench.to("2", "50.00"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(puts(receipt))) {
                assertThat(result.get())
                        .isInstanceOfAny(PostingResult.Posted.class, PostingResult.InFlight.class);
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                both.getLast().receipt("17", 1, receipt)
                                        instanceof PostingResult.Posted);

        assertThat(sandbox.rows(company.id(), "CustomerReceipt")).hasSize(1);
        assertThat(sandbox.rows(company.id(), "Allocation"))
                .extracting(row -> row.path("Total").decimalValue().intValueExact())
                .containsExactlyInAnyOrder(100, 50);
        assertThat(sandbox.counters(company.id()).calls("CustomerReceipt/Save")).isEqualTo(1);
        assertThat(sandbox.counters(company.id()).calls("Allocation/Save")).isEqualTo(2);
    }

    private void invoices() {
        var gateway = both.getFirst();
        gateway.gateway().connect(company);
        gateway.customer(SalesSamples.CUSTOMER, "Nomvula");
        var samples = SalesSamples.of(sandbox, company.id());
        gateway.invoice("1", 1, samples.document("N-1", 1));
        gateway.invoice("2", 1, samples.document("N-2", 1));
    }

    private List<Callable<PostingResult>> puts(ReceiptDocument receipt) {
        return IntStream.range(0, 20)
                .<Callable<PostingResult>>mapToObj(
                        turn -> () -> both.get(turn % 2).receipt("17", 1, receipt))
                .toList();
    }

    private SalesGateway gateway() {
        return new SalesGateway(
                SandboxGateway.start(database, sandbox.apiUrl()), SandboxGateway.COMPANY);
    }
}
