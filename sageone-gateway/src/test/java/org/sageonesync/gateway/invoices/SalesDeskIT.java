package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult.Incomplete;
import org.sageonesync.contracts.gateway.PostingResult.Planned;
import org.sageonesync.contracts.gateway.PostingResult.Posted;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.gateway.posting.SandboxGateway;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;

import java.util.List;

/** Credit notes with their allocations, and reversals, through the gateway's own interface. */
class SalesDeskIT {

    private static SandboxServer sandbox;
    private static SandboxGateway shared;
    private static SalesGateway gateway;
    private static TestCompany company;
    private static SalesSamples samples;

    @BeforeAll
    static void start() {
        sandbox = SandboxServer.start();
        shared = SandboxGateway.start(TestPostgres.freshDatabase(), sandbox.apiUrl());
        company = sandbox.createCompany("Sample Internet");
        gateway = new SalesGateway(shared, new CompanyKey("acme"));
        shared.connect(gateway.company(), company);
        samples = SalesSamples.of(sandbox, company.id());
        gateway.customer(SalesSamples.CUSTOMER, "Nomvula");
    }

    @AfterAll
    static void stop() {
        shared.close();
        sandbox.close();
    }

    @Test
    void aCreditNoteWaitsForItsInvoiceAndIsThenAllocatedToIt() {
        var creditNote = creditNote("C-1", "1");
        assertThat(gateway.put(PostingKind.CREDIT_NOTE, "c1", 1, creditNote))
                .isInstanceOfSatisfying(
                        Incomplete.class,
                        it -> assertThat(it.reason().waitingOn()).isEqualTo("invoice:1"));
        gateway.invoice("1", 1, samples.document("N-1", 2));
        assertThat(gateway.put(PostingKind.CREDIT_NOTE, "c1", request(creditNote), true))
                .isInstanceOfSatisfying(
                        Planned.class, planned -> assertThat(planned.calls()).isEqualTo(1));

        assertThat(gateway.put(PostingKind.CREDIT_NOTE, "c1", 1, creditNote))
                .isInstanceOfSatisfying(
                        Posted.class, posted -> assertThat(posted.calls()).isEqualTo(1));

        assertThat(due("N-1")).isEqualTo("115.00");
        assertThat(gateway.put(PostingKind.CREDIT_NOTE, "c1", request(creditNote), true))
                .isInstanceOfSatisfying(
                        Planned.class, planned -> assertThat(planned.calls()).isZero());
    }

    @Test
    void anInvoiceIsReversedAndBeginsANewLifeUnderAnotherNumber() {
        gateway.invoice("2", 1, samples.document("N-2", 2));

        assertThat(gateway.reverse("2", 2, null))
                .isInstanceOfSatisfying(
                        Posted.class,
                        posted -> assertThat(posted.change()).isEqualTo(Change.REVERSED));
        assertThat(due("N-2")).isEqualTo("0.00");
        assertThat(gateway.invoice("2", 3, samples.document("N-2b", 3)))
                .isInstanceOfSatisfying(
                        Posted.class,
                        posted -> assertThat(posted.change()).isEqualTo(Change.CREATED));

        assertThat(gateway.journal("2").generation()).isEqualTo(1);
        assertThat(due("N-2b")).isEqualTo("345.00");
        assertThat(gateway.reverse("2", 4, null)).isInstanceOf(Posted.class);
        assertThat(due("N-2b")).isEqualTo("0.00");
    }

    private static SalesDocument creditNote(String number, String invoice) {
        var plain = samples.document(number, 1);
        return new SalesDocument(
                number,
                false,
                null,
                plain.customer(),
                plain.date(),
                null,
                plain.inclusive(),
                plain.reference(),
                plain.message(),
                plain.buyer(),
                plain.lines(),
                plain.totals(),
                List.of(new Allocation(new BillingRef(invoice), Money.of("115.00"))));
    }

    private static PostingRequest<SalesDocument> request(SalesDocument document) {
        return new PostingRequest<>(new Revision(1, 1), document, null, null, null);
    }

    private static String due(String number) {
        return sandbox.rows(company.id(), "TaxInvoice").stream()
                .filter(row -> row.path("DocumentNumber").asString("").equals(number))
                .map(row -> row.path("AmountDue").decimalValue().setScale(2).toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
