package org.sageonesync.gateway.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.PostingResult.DependencyMissing;
import org.sageonesync.contracts.gateway.PostingResult.Planned;
import org.sageonesync.contracts.gateway.PostingResult.Posted;
import org.sageonesync.contracts.gateway.PostingResult.Rejected;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.Stops;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.posting.SandboxGateway;
import org.sageonesync.gateway.receipts.ReceiptSamples;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.runtime.web.ProblemException;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.books.Books;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Invoices, from the gateway's interface to the sandbox's books. */
class InvoicesIT {

    private static final String SAVE = "TaxInvoice/Save";
    private static final String CALCULATE = "TaxInvoice/Calculate";
    private static final String GET = "TaxInvoice/Get";
    private static final AtomicInteger companies = new AtomicInteger();

    private static SandboxServer sandbox;
    private static SandboxGateway shared;

    private SalesGateway gateway;
    private TestCompany company;
    private SalesSamples samples;

    @BeforeAll
    static void start() {
        sandbox = SandboxServer.start();
        shared = SandboxGateway.start(TestPostgres.freshDatabase(), sandbox.apiUrl());
    }

    @AfterAll
    static void stop() {
        shared.close();
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        int number = companies.incrementAndGet();
        company = sandbox.createCompany("Sample Internet " + number);
        gateway = new SalesGateway(shared, new CompanyKey("acme-" + number));
        shared.connect(gateway.company(), company);
        samples = SalesSamples.of(sandbox, company.id());
        gateway.customer(SalesSamples.CUSTOMER, "Nomvula");
    }

    @Test
    void createsWithOneCallChangesWithTwoAndLeavesTheUnchangedAlone() {
        calculateTheFirst();

        assertThat(gateway.invoice("17", 1, samples.document("N-17", 2)))
                .isInstanceOfSatisfying(
                        Posted.class, posted -> isPosted(posted, Change.CREATED, 1));
        assertThat(gateway.invoice("17", 2, samples.document("N-17", 3)))
                .isInstanceOfSatisfying(
                        Posted.class, posted -> isPosted(posted, Change.UPDATED, 2));
        assertThat(gateway.invoice("17", 3, samples.document("N-17", 3)))
                .isInstanceOfSatisfying(Posted.class, posted -> isPosted(posted, Change.NONE, 0));

        assertThat(calls(SAVE)).isEqualTo(3 + 2);
        assertThat(calls(GET)).isEqualTo(1);
        var invoice = invoice("N-17");
        assertThat(invoice.path("Total").decimalValue()).isEqualByComparingTo("345.00");
        assertThat(invoice.path("ExternalReference").asString("")).isEqualTo("billing:17");
        assertThat(invoice.path("Reference").asString("")).isEqualTo("order 4711");
        assertThat(invoice.path("PostalAddress02").asString("")).isEqualTo("Cape Town");
        assertThat(invoice.path("Lines")).hasSize(1);
    }

    private static void isPosted(Posted posted, Change change, int calls) {
        assertThat(posted.change()).isEqualTo(change);
        assertThat(posted.calls()).isEqualTo(calls);
        assertThat(posted.documentNumber()).isEqualTo("N-17");
    }

    @Test
    void calculatesTheFirstThreeOfACompanyAndNoMore() {
        calculateTheFirst();
        gateway.invoice("17", 1, samples.document("N-17", 2));

        assertThat(calls(CALCULATE)).isEqualTo(3);
        assertThat(calls(SAVE)).isEqualTo(4);
    }

    @Test
    void aFirstInvoiceThatSageOneCalculatesOtherwiseIsNotStoredAndStopsTheCompany() {
        var wrong = samples.document("N-1", 1, SalesSamples.totals(2));

        var reason = rejected(gateway.invoice("1", 1, wrong));

        assertThat(reason.code()).isEqualTo(ReasonCode.BOOKS_TOTAL_DIFFERS);
        assertThat(reason.message()).contains("115.00", "230.00");
        assertThat(sandbox.rows(company.id(), "TaxInvoice")).isEmpty();
        assertThat(calls(SAVE)).isZero();
        assertThat(stopReason(gateway.invoice("2", 1, samples.document("N-2", 1))))
                .isEqualTo(reason.message());
    }

    @Test
    void aTotalThatDiffersInTheReplyKeepsTheDocumentAndStopsInvoicesAndCreditNotesUntilReleased() {
        calculateTheFirst();
        var wrong = samples.document("N-17", 1, SalesSamples.totals(2));
        var right = samples.document("N-17", 1);

        assertThat(rejected(gateway.invoice("17", 1, wrong)).code())
                .isEqualTo(ReasonCode.BOOKS_TOTAL_DIFFERS);
        assertThat(gateway.journal("17").accountingId())
                .isEqualTo(invoice("N-17").path("ID").asString(""));
        assertThat(rejected(gateway.invoice("17", 1, wrong)).code())
                .as("the same again")
                .isEqualTo(ReasonCode.BOOKS_TOTAL_DIFFERS);
        stopReason(gateway.put(PostingKind.CREDIT_NOTE, "9", 1, samples.document("C-9", 1)));
        stopReason(gateway.invoice("17", 2, right));
        assertThat(gateway.invoice("first-1", 2, samples.document("F-1", 1)))
                .as("unchanged")
                .isInstanceOf(Posted.class);
        assertThat(gateway.customer("8", "Sipho")).isInstanceOf(Posted.class);

        assertThat(gateway.stops().stops(gateway.company()))
                .singleElement()
                .satisfies(stop -> assertThat(stop.scope()).isEqualTo(Stops.Scope.TOTALS));
        gateway.stops().release(gateway.company(), Stops.Scope.TOTALS);
        assertThat(gateway.stops().stops(gateway.company())).isEmpty();
        assertThat(gateway.invoice("17", 2, right)).isInstanceOf(Posted.class);
        assertThatThrownBy(() -> gateway.stops().release(gateway.company(), Stops.Scope.TOTALS))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void waitsForACustomerThatIsNotInTheBooks() {
        var orphan = ofCustomer(samples.document("N-17", 1), "404");

        assertThat(gateway.invoice("17", 1, orphan))
                .isInstanceOfSatisfying(
                        DependencyMissing.class,
                        missing -> {
                            assertThat(missing.reason().code())
                                    .isEqualTo(ReasonCode.CUSTOMER_AWAITED);
                            assertThat(missing.reason().waitingOn()).isEqualTo("customer:404");
                        });
        assertThat(calls(CALCULATE)).isZero();
    }

    @Test
    void takesTheNumberThatSageOneGives() {
        var posted = (Posted) gateway.invoice("17", 1, samples.document(null, 1));
        var changed = (Posted) gateway.invoice("17", 2, samples.document(null, 2));

        assertThat(posted.documentNumber()).isEqualTo("INV0000001");
        assertThat(changed.documentNumber()).isEqualTo("INV0000001");
        assertThat(gateway.journal("17").documentNumber()).isEqualTo("INV0000001");
        assertThat(sandbox.rows(company.id(), "TaxInvoice")).hasSize(1);
    }

    @Test
    void plansWithoutSending() {
        var first = (Planned) gateway.plan("17", 1, samples.document("N-17", 1));

        assertThat(first.change()).isEqualTo(Change.CREATED);
        assertThat(first.calls()).as("the Calculate and the Save").isEqualTo(2);
        assertThat(first.payload().path("DocumentNumber").asString("")).isEqualTo("N-17");
        assertThat(first.payload().path("Lines").path(0).has("Comments")).isFalse();
        assertThat(calls(CALCULATE)).isZero();

        gateway.invoice("17", 1, samples.document("N-17", 1));
        var next = (Planned) gateway.plan("17", 2, samples.document("N-17", 2));
        assertThat(next.change()).isEqualTo(Change.UPDATED);
        assertThat(next.calls()).isEqualTo(2);
    }

    @Test
    void aReissuedInvoiceTakesOverTheDocumentOfTheDeletedOne() {
        calculateTheFirst();
        var old = (Posted) gateway.invoice("17", 1, samples.document("N-17", 1));
        var reissued = SalesSamples.takingOver(samples.document("N-17", 3), "17");

        var plan = (Planned) gateway.plan("18", 1, reissued);
        var posted = (Posted) gateway.invoice("18", 1, reissued);

        assertThat(plan.calls()).isEqualTo(2);
        assertThat(posted.accountingId()).isEqualTo(old.accountingId());
        assertThat(posted.change()).isEqualTo(Change.UPDATED);
        assertThat(posted.calls()).isEqualTo(2);
        assertThat(sandbox.rows(company.id(), "TaxInvoice")).hasSize(4);
        assertThat(invoice("N-17").path("ExternalReference").asString("")).isEqualTo("billing:18");
        assertThat(gateway.journal("17").state()).isEqualTo("REVERSED");
        assertThat(gateway.journal("17").accountingId()).isNull();
        assertThat(gateway.reverse("17", 2, old.accountingId()))
                .as("nothing is left to reverse, although the caller knows the old id")
                .isInstanceOf(PostingResult.NeverPosted.class);
        assertThat(gateway.stops().stops(gateway.company())).isEmpty();
        assertThat(gateway.invoice("18", 2, samples.document("N-17", 3)))
                .isInstanceOfSatisfying(
                        Posted.class, same -> assertThat(same.change()).isEqualTo(Change.NONE));
    }

    @Test
    void anInvoiceThatTakesOverWhatWasNeverPostedIsCreated() {
        var reissued = SalesSamples.takingOver(samples.document("N-17", 3), "17");

        assertThat(((Posted) gateway.invoice("18", 1, reissued)).change())
                .isEqualTo(Change.CREATED);
    }

    @Test
    void aNumberThatBelongsToAnotherRecordIsAConflictWithoutACall() {
        gateway.invoice("17", 1, samples.document("N-17", 1));
        int saves = calls(SAVE);

        var reason = rejected(gateway.invoice("18", 1, samples.document("N-17", 1)));

        assertThat(reason.code()).isEqualTo(ReasonCode.NUMBER_CONFLICT);
        assertThat(reason.message()).contains("'N-17'", "18", "billing's record 17");
        assertThat(calls(SAVE)).isEqualTo(saves);
    }

    @Test
    void aNumberThatBelongsToAnotherRecordIsSuffixedWhereThatIsAllowed() {
        gateway.invoice("17", 1, samples.document("N-17", 1));

        var posted =
                (Posted)
                        gateway.invoice(
                                "18", 1, SalesSamples.suffixed(samples.document("N-17", 1)));

        assertThat(posted.documentNumber()).isEqualTo("N-17 (18)");
    }

    @Test
    void adoptsTheSameInvoiceThatSomebodyEnteredUnderItsNumber() {
        calculateTheFirst();
        long id = entered("N-17", 2);

        var posted = (Posted) gateway.invoice("17", 1, samples.document("N-17", 2));

        assertThat(posted.accountingId()).isEqualTo(Long.toString(id));
        assertThat(invoice("N-17").path("ExternalReference").asString("")).isEqualTo("billing:17");
        assertThat(sandbox.rows(company.id(), "TaxInvoice")).hasSize(4);
    }

    @Test
    void doesNotAdoptAnInvoiceOfAnotherTotal() {
        calculateTheFirst();
        long id = entered("N-17", 1);

        var reason = rejected(gateway.invoice("17", 1, samples.document("N-17", 2)));

        assertThat(reason.code()).isEqualTo(ReasonCode.NUMBER_CONFLICT);
        assertThat(reason.message()).contains("not from billing", Long.toString(id));
        assertThat(invoice("N-17").has("ExternalReference")).isFalse();
        assertThat(
                        ((Posted)
                                        gateway.invoice(
                                                "17",
                                                2,
                                                SalesSamples.suffixed(samples.document("N-17", 2))))
                                .documentNumber())
                .isEqualTo("N-17 (17)");
    }

    @Test
    void findsTheHolderOfANumberWhateverFiltersSageOneUnderstands() {
        calculateTheFirst();
        for (var position : List.of(Position.IGNORED, Position.EMPTY, Position.REJECTED)) {
            sandbox.switches().set(company.id(), Switch.STRING_FILTERS, position);
            var number = "S-" + position;
            long id = entered(number, 2);

            var posted = (Posted) gateway.invoice(number, 1, samples.document(number, 2));

            assertThat(posted.accountingId()).as("%s", position).isEqualTo(Long.toString(id));
        }
        sandbox.switches().set(company.id(), Switch.DATE_FILTERS, Position.REJECTED);
        long id = entered("D-1", 2);
        assertThat(((Posted) gateway.invoice("D-1", 1, samples.document("D-1", 2))).accountingId())
                .isEqualTo(Long.toString(id));
    }

    @Test
    void sayWhatIsWrongWithARequestAllAtOnce() {
        var request =
                new PostingRequest<>(
                        new Revision(-1, 0),
                        samples.document("N".repeat(101), 0),
                        null,
                        null,
                        null);

        assertThatThrownBy(() -> gateway.put(PostingKind.INVOICE, "17", request, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("revision")
                .hasMessageContaining("document.number")
                .hasMessageContaining("document.lines[0].quantity");
    }

    @Test
    void aLostCreationThatTurnsOutToHaveAnotherTotalStopsTheCompanyToo() {
        calculateTheFirst();
        var wrong = samples.document("N-17", 1, SalesSamples.totals(2));
        dropReplyOf("Save");

        assertThat(gateway.invoice("17", 1, wrong)).isInstanceOf(PostingResult.Uncertain.class);
        await().until(() -> gateway.journal("17").state().equals("REJECTED"));

        assertThat(rejected(gateway.invoice("17", 1, wrong)).code())
                .isEqualTo(ReasonCode.BOOKS_TOTAL_DIFFERS);
        stopReason(gateway.invoice("18", 1, samples.document("N-18", 1)));
    }

    @Test
    void aLostUpdateThatTurnsOutToHaveAnotherTotalStopsTheCompanyToo() {
        calculateTheFirst();
        gateway.invoice("17", 1, samples.document("N-17", 1));
        var wrong = samples.document("N-17", 2, SalesSamples.totals(3));
        dropReplyOf("Save");

        assertThat(gateway.invoice("17", 2, wrong)).isInstanceOf(PostingResult.Uncertain.class);
        await().until(() -> gateway.journal("17").state().equals("REJECTED"));

        stopReason(gateway.invoice("18", 1, samples.document("N-18", 1)));
        assertThat(calls(SAVE)).as("the update is found, not repeated").isEqualTo(3 + 2);
    }

    @Test
    void anUpdateBelowWhatIsAllocatedIsLockedInTheBooksAndSaysWhatDiffers() {
        calculateTheFirst();
        var posted = (Posted) gateway.invoice("17", 1, samples.document("N-17", 2));
        allocate(posted.accountingId(), "230.00");

        var reason = rejected(gateway.invoice("17", 2, samples.document("N-17", 1)));

        assertThat(reason.code()).isEqualTo(ReasonCode.LOCKED_IN_BOOKS);
        assertThat(reason.message()).contains("differs from billing in Lines.", "allocated");
    }

    @Test
    void aClosedPeriodIsWaitedFor() {
        var lock = JsonNodeFactory.instance.objectNode().put("LockProcessing", true);
        sandbox.sandbox().changeCompany(company.id(), lock.put("LockProcessingDate", "2026-12-31"));

        assertThat(gateway.invoice("17", 1, samples.document("N-17", 1)))
                .isInstanceOfSatisfying(
                        DependencyMissing.class,
                        missing ->
                                assertThat(missing.reason().code())
                                        .isEqualTo(ReasonCode.PERIOD_LOCKED));
        assertThat(gateway.journal("17").state()).isEqualTo("OPEN");
    }

    @Test
    void anInvoiceThatWasTakenBackIsIssuedAnewUnderAKeyOfItsNextLife() {
        var first = (Posted) gateway.invoice("17", 1, samples.document(null, 1));
        takenBack("17");

        var second = (Posted) gateway.invoice("17", 2, samples.document(null, 1));

        assertThat(second.change()).isEqualTo(Change.CREATED);
        assertThat(second.accountingId()).isNotEqualTo(first.accountingId());
        assertThat(
                        invoice(Objects.requireNonNull(second.documentNumber()))
                                .path("ExternalReference")
                                .asString(""))
                .isEqualTo("billing:17~1");
        assertThat(gateway.journal("17").generation()).isEqualTo(1);
        assertThat(
                        ((Posted)
                                        gateway.known(
                                                "17",
                                                3,
                                                samples.document(null, 2),
                                                first.accountingId()))
                                .accountingId())
                .as("a caller who still knows the first life's id stops nobody")
                .isEqualTo(second.accountingId());
    }

    @Test
    void theNumberOfATakenBackInvoiceIsSuffixedInItsNextLife() {
        gateway.invoice("17", 1, samples.document("N-17", 1));
        takenBack("17");

        assertThat(
                        ((Posted) gateway.invoice("17", 2, samples.document("N-17", 1)))
                                .documentNumber())
                .as("although a number that is taken is to be refused")
                .isEqualTo("N-17 (17~1)");
        assertThat(
                        ((Posted) gateway.invoice("17", 3, samples.document("N-17", 2)))
                                .documentNumber())
                .as("and keeps it")
                .isEqualTo("N-17 (17~1)");
    }

    @Test
    void aThirdLifeHasASuffixOfItsOwn() {
        var suffixed = SalesSamples.suffixed(samples.document("N-17", 1));
        for (int life = 0; life <= 1; life++) {
            gateway.invoice("17", 1 + life, suffixed);
            takenBack("17");
        }

        assertThat(((Posted) gateway.invoice("17", 3, suffixed)).documentNumber())
                .isEqualTo("N-17 (17~2)");
    }

    @Test
    void theNumberOfATakenBackInvoiceIsStillRefusedToAnotherRecord() {
        gateway.invoice("17", 1, samples.document("N-17", 1));
        takenBack("17");

        assertThat(rejected(gateway.invoice("18", 2, samples.document("N-17", 1))).message())
                .contains("billing's record 17");
    }

    @Test
    void aPaidInvoiceThatIsLoweredWaitsForWhatPaysIt() {
        var receipts = ReceiptSamples.of(sandbox, company.id());
        gateway.invoice("17", 1, samples.document("N-17", 2));
        gateway.receipt(
                "p",
                1,
                receipts.document("P-1", SalesSamples.CUSTOMER, "230.00", paying("230.00")));

        assertThat(gateway.invoice("17", 2, samples.document("N-17", 1)))
                .isInstanceOfSatisfying(
                        PostingResult.DependencyMissing.class,
                        it -> {
                            assertThat(it.reason().code()).isEqualTo(ReasonCode.INVOICE_AWAITED);
                            assertThat(it.reason().message()).contains("230.00 of the receipt P-1");
                        });
        gateway.receipt(
                "p",
                2,
                receipts.document("P-1", SalesSamples.CUSTOMER, "115.00", paying("115.00")));

        assertThat(gateway.invoice("17", 2, samples.document("N-17", 1)))
                .isInstanceOf(Posted.class);
        assertThat(invoice("N-17").path("AmountDue").decimalValue()).isZero();
    }

    private static Allocation paying(String amount) {
        return new Allocation(new BillingRef("17"), Money.of(amount));
    }

    @Test
    void aTakeOverWaitsUntilItIsKnownWhatBecameOfTheOldInvoice() {
        calculateTheFirst();
        dropReplyOf("Save");
        gateway.invoice("17", 1, samples.document("N-17", 1));
        var reissued = SalesSamples.takingOver(samples.document("N-17", 3), "17");

        assertThat(gateway.invoice("18", 1, reissued))
                .isNotInstanceOf(PostingResult.Rejected.class);
        await().until(() -> gateway.invoice("18", 1, reissued) instanceof Posted);

        assertThat(sandbox.rows(company.id(), "TaxInvoice")).hasSize(4);
        assertThat(invoice("N-17").path("ExternalReference").asString("")).isEqualTo("billing:18");
    }

    @Test
    void manyTakeOversAtOnceMoveTheDocumentOnce() throws Exception {
        calculateTheFirst();
        var old = (Posted) gateway.invoice("17", 1, samples.document("N-17", 1));
        var reissued = SalesSamples.takingOver(samples.document("N-17", 3), "17");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Collections.nCopies(10, () -> gateway.invoice("18", 1, reissued)));
        }

        await().until(() -> gateway.invoice("18", 1, reissued) instanceof Posted);
        assertThat(gateway.journal("18").accountingId()).isEqualTo(old.accountingId());
        assertThat(sandbox.rows(company.id(), "TaxInvoice")).hasSize(4);
        assertThat(calls(SAVE)).isEqualTo(3 + 1 + 1);
    }

    private void dropReplyOf(String method) {
        sandbox.faults()
                .plant(
                        Fault.on("TaxInvoice", method, FaultKind.DROP_AFTER_STORING)
                                .once()
                                .forCompany(company.id()));
    }

    /** As if a credit note had taken it back. */
    private void takenBack(String ref) {
        shared.bean(Database.class)
                .sql(
                        "update posting set state = 'REVERSED', books_hash = null"
                                + " where company = :company and ref = :ref")
                .bind("company", gateway.company().value())
                .bind("ref", ref)
                .update();
    }

    private void allocate(String invoice, String amount) {
        var credit = gateway.put(PostingKind.CREDIT_NOTE, "c", 1, samples.document("C-1", 2));
        var allocation =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("SourceDocumentId", Long.parseLong(((Posted) credit).accountingId()))
                        .put("AllocatedToDocumentId", Long.parseLong(invoice))
                        .put("Total", new BigDecimal(amount));
        assertThat(books().saveAllocation(allocation)).isNotInstanceOf(Outcome.Refused.class);
    }

    private Books books() {
        return sandbox.sandbox().companies().find(company.id()).orElseThrow().books();
    }

    /** So that what follows costs no Calculate. */
    private void calculateTheFirst() {
        for (int first = 1; first <= 3; first++) {
            assertThat(gateway.invoice("first-" + first, 1, samples.document("F-" + first, 1)))
                    .isInstanceOfSatisfying(
                            Posted.class, posted -> assertThat(posted.calls()).isEqualTo(2));
        }
    }

    /** An invoice that the accountant entered by hand. */
    private long entered(String number, int units) {
        var customer = sandbox.customers(company.id()).getFirst().path("ID").asLong(0);
        var invoice =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("CustomerId", customer)
                        .put("Date", SalesSamples.DAY.toString())
                        .put("DueDate", SalesSamples.DAY.toString())
                        .put("DocumentNumber", number);
        invoice.putArray("Lines")
                .addObject()
                .put("SelectionId", Long.parseLong(samples.item()))
                .put("TaxTypeId", Long.parseLong(samples.taxType()))
                .put("Quantity", units)
                .put("UnitPriceExclusive", 100);
        var _ = books().saveDocument(Entities.TAX_INVOICE, invoice, false);
        return invoice(number).path("ID").asLong(0);
    }

    private JsonNode invoice(String number) {
        return sandbox.rows(company.id(), "TaxInvoice").stream()
                .filter(row -> row.path("DocumentNumber").asString("").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private int calls(String operation) {
        return Math.toIntExact(sandbox.counters(company.id()).calls(operation));
    }

    private static SalesDocument ofCustomer(SalesDocument document, String customer) {
        return new SalesDocument(
                document.number(),
                false,
                null,
                new BillingRef(customer),
                document.date(),
                document.dueDate(),
                false,
                null,
                null,
                document.buyer(),
                document.lines(),
                document.totals(),
                List.of());
    }

    private static Reason rejected(PostingResult result) {
        assertThat(result).isInstanceOf(Rejected.class);
        return ((Rejected) result).reason();
    }

    private static String stopReason(PostingResult result) {
        assertThat(result).isInstanceOf(DependencyMissing.class);
        var reason = ((DependencyMissing) result).reason();
        assertThat(reason.code()).isEqualTo(ReasonCode.COMPANY_STOPPED);
        return reason.message();
    }
}
