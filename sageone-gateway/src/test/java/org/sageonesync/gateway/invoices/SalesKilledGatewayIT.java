package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.posting.KilledLine.Moment;
import org.sageonesync.gateway.posting.SandboxGateway;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A gateway that dies in the middle of a Save; the next one finishes its work. */
class SalesKilledGatewayIT {

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private final SandboxServer sandbox = SandboxServer.start();
    private final List<SandboxGateway> gateways = new ArrayList<>();

    @AfterEach
    void close() {
        gateways.forEach(SandboxGateway::close);
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "AFTER_ABOUT_TO_SEND, INVOICE, N-17, 0",
        "AFTER_THE_REPLY, INVOICE, , 0",
        "AFTER_ABOUT_TO_SEND, CREDIT_NOTE, , 2",
        "AFTER_THE_REPLY, CREDIT_NOTE, N-17, 2"
    })
    void oneDocumentIsLeftAfterOneSave(
            Moment moment, PostingKind kind, String number, int unitsBefore) throws Exception {
        var service = kind == PostingKind.INVOICE ? "TaxInvoice" : "CustomerReturn";
        var company = sandbox.createCompany("Sample Internet");
        var samples = SalesSamples.of(sandbox, company.id());
        var preparing = gateway(Moment.NEVER);
        preparing.gateway().connect(company);
        preparing.customer(SalesSamples.CUSTOMER, "Nomvula");
        if (unitsBefore > 0) {
            preparing.put(kind, "17", 1, samples.document(number, unitsBefore));
        }
        var dying = gateway(moment);
        Thread.ofVirtual().start(() -> dying.put(kind, "17", 3, samples.document(number, 5)));
        dying.gateway().awaitDeath();

        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () ->
                                preparing.put(kind, "17", 3, samples.document(number, 5))
                                        instanceof PostingResult.Posted);

        var rows = sandbox.rows(company.id(), service);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().path("Total").decimalValue()).isEqualByComparingTo("575.00");
        assertThat(preparing.journal(kind, "17").accountingId())
                .isEqualTo(rows.getFirst().path("ID").asString(""));
        assertThat(sandbox.counters(company.id()).calls(service + "/Save"))
                .isEqualTo(unitsBefore > 0 ? 2 : 1);
    }

    private SalesGateway gateway(Moment moment) {
        var gateway = SandboxGateway.start(database, sandbox.apiUrl(), moment);
        gateways.add(gateway);
        return new SalesGateway(gateway, SandboxGateway.COMPANY);
    }
}
