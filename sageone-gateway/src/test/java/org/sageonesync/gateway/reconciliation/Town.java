package org.sageonesync.gateway.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.CreditNotePostings;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.Drift;
import org.sageonesync.contracts.gateway.InvoicePostings;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReceiptPostings;
import org.sageonesync.contracts.gateway.Reconciliation;
import org.sageonesync.contracts.gateway.Reconciliations;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SweepState;
import org.sageonesync.gateway.posting.Samples;
import org.sageonesync.gateway.receipts.ReceiptSamples;
import org.sageonesync.sandbox.books.Books;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One company of the bench: what its billing does, and what its accountant does by hand. */
public record Town(BooksBench bench, CompanyKey key, long id) {

    static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    public PostingResult customer(String ref, String name) {
        var request = request(1, Samples.customer(name), null);
        return body(
                bench.bean(CustomerPostings.class).put(key, ref(ref), false, request).getBody());
    }

    /** An invoice over so many times 115.00. */
    public PostingResult invoice(String ref, int units) {
        return invoice(ref, units, null);
    }

    /**
     * @param known the id under which billing knows it
     */
    public PostingResult invoice(String ref, int units, @Nullable String known) {
        var request = request(1, document("I-" + ref, "7", units), known);
        return body(bench.bean(InvoicePostings.class).put(key, ref(ref), false, request).getBody());
    }

    /** Billing's later version of it. */
    public PostingResult change(String ref, int units, long version, @Nullable String known) {
        var request = request(version, document("I-" + ref, "7", units), known);
        return body(bench.bean(InvoicePostings.class).put(key, ref(ref), false, request).getBody());
    }

    public PostingResult invoiceOf(String customer, String ref, int units) {
        var request = request(1, document("I-" + ref, customer, units), null);
        return body(bench.bean(InvoicePostings.class).put(key, ref(ref), false, request).getBody());
    }

    public PostingResult creditNote(String ref, int units, Allocation... allocations) {
        var document = document("C-" + ref, "7", units);
        var request = request(1, with(document, List.of(allocations)), null);
        return body(
                bench.bean(CreditNotePostings.class).put(key, ref(ref), false, request).getBody());
    }

    public PostingResult receipt(String ref, String amount, Allocation... allocations) {
        var document =
                ReceiptSamples.of(bench.sandbox(), id)
                        .document("R-" + ref, "7", amount, allocations);
        var request = request(1, document, null);
        return body(bench.bean(ReceiptPostings.class).put(key, ref(ref), false, request).getBody());
    }

    public PostingResult reverse(String invoice) {
        var request = new ReversalRequest(new Revision(2, 1), null, null);
        return body(
                bench.bean(InvoicePostings.class).reverse(key, ref(invoice), request).getBody());
    }

    public static Allocation to(String invoice, String amount) {
        return new Allocation(new BillingRef(invoice), Money.of(amount));
    }

    /** What a service stores, by hand of an accountant who changes it. */
    long byHand(String service, long document, Consumer<ObjectNode> change) {
        var row = (ObjectNode) row(service, document).deepCopy();
        change.accept(row);
        return saved(service, row);
    }

    /** A copy of a document, entered by hand. */
    public long copied(String service, long document, Consumer<ObjectNode> change) {
        return byHand(
                service,
                document,
                row -> {
                    row.remove("ID");
                    change.accept(row);
                });
    }

    public long saved(String service, ObjectNode row) {
        var outcome =
                switch (service) {
                    case "CustomerReceipt" -> books().saveReceipt(row);
                    case "Customer" -> books().saveCustomer(row);
                    default -> books().saveDocument(schema(service), row, false);
                };
        return switch (outcome) {
            case Outcome.Created(var stored) -> stored.id();
            case Outcome.Updated(var stored) -> stored.id();
            default -> throw new IllegalStateException("not stored: " + outcome);
        };
    }

    void allocatedByHand(long source, long invoice, String amount) {
        var row = object().put("SourceDocumentId", source).put("AllocatedToDocumentId", invoice);
        var outcome = books().saveAllocation(row.put("Total", new BigDecimal(amount)));
        assertThat(outcome).isInstanceOf(Outcome.Updated.class);
    }

    void unallocatedByHand(long source) {
        rows("Allocation").stream()
                .filter(row -> row.path("SourceDocumentId").asLong(0) == source)
                .forEach(row -> books().deleteAllocation(row.path("ID").asLong(0)));
    }

    void deletedReceipt(long receipt) {
        assertThat(books().deleteReceipt(receipt)).isInstanceOf(Outcome.Done.class);
    }

    /** As if somebody had adjusted the balance without a document. */
    void adjusted(long customer) {
        bench.sandbox().sandbox().put(id, "Customer", row("Customer", customer));
    }

    public JsonNode row(String service, long document) {
        return rows(service).stream()
                .filter(row -> row.path("ID").asLong(0) == document)
                .findFirst()
                .orElseThrow();
    }

    public List<JsonNode> rows(String service) {
        return bench.sandbox().rows(id, service);
    }

    /** SageOne's id of what was posted. */
    public static long idOf(PostingResult result) {
        return switch (result) {
            case PostingResult.Posted posted -> Long.parseLong(posted.accountingId());
            case PostingResult.Incomplete incomplete -> Long.parseLong(incomplete.accountingId());
            default -> throw new IllegalStateException("not posted: " + result);
        };
    }

    long customerId() {
        return rows("Customer").getFirst().path("ID").asLong(0);
    }

    public long calls(String operation) {
        return bench.sandbox().counters(id).calls(operation);
    }

    public long calls() {
        return bench.sandbox().counters(id).total();
    }

    /** Reconciles, and waits for the report. */
    public Reconciliation.Report reconciled(Scope scope) {
        var begun =
                bench.bean(Reconciliations.class)
                        .start(key, new Reconciliations.Start(scope))
                        .getBody();
        return finished(Objects.requireNonNull(begun).id());
    }

    Reconciliation.Report finished(long reconciliation) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> found(reconciliation).state() != SweepState.RUNNING);
        var over = found(reconciliation);
        assertThat(over.state()).as(String.valueOf(over.message())).isEqualTo(SweepState.FINISHED);
        return Objects.requireNonNull(over.report());
    }

    Reconciliation found(long reconciliation) {
        return bench.bean(Reconciliations.class).get(key, reconciliation);
    }

    Reconciliation latest() {
        return bench.bean(Reconciliations.class).latest(key);
    }

    /** The findings as "cause kind/ref". */
    static List<String> words(Reconciliation.Report report) {
        return report.findings().stream().map(Town::word).toList();
    }

    private static String word(Drift drift) {
        return "%s %s/%s".formatted(drift.cause().wireName(), drift.kind().wireName(), drift.ref());
    }

    public String base() {
        return "/v1/companies/" + key;
    }

    private Books books() {
        return bench.sandbox().sandbox().companies().find(id).orElseThrow().books();
    }

    private static org.sageonesync.sandbox.rows.Schema schema(String service) {
        return service.equals("TaxInvoice") ? Entities.TAX_INVOICE : Entities.CUSTOMER_RETURN;
    }

    private SalesDocument document(String number, String customer, int units) {
        var item = rows("Item").getFirst().path("ID").asString("");
        var line =
                new SalesDocument.Line(
                        new SalesDocument.Target(SalesDocument.Target.Kind.ITEM, item),
                        rows("TaxType").getFirst().path("ID").asString(""),
                        "Internet access",
                        null,
                        BigDecimal.valueOf(units),
                        new BigDecimal("100.00"),
                        BigDecimal.ZERO);
        return new SalesDocument(
                number,
                false,
                null,
                ref(customer),
                DAY,
                DAY.plusDays(14),
                false,
                "order 4711",
                "Thank you.",
                new SalesDocument.Buyer("Nomvula", "4870123456", List.of("1 Long Street")),
                List.of(line),
                totals(units),
                List.of());
    }

    private static SalesDocument with(SalesDocument document, List<Allocation> allocations) {
        return new SalesDocument(
                document.number(),
                document.suffixIfTaken(),
                document.takesOver(),
                document.customer(),
                document.date(),
                null,
                document.inclusive(),
                document.reference(),
                document.message(),
                document.buyer(),
                document.lines(),
                document.totals(),
                allocations);
    }

    private static SalesDocument.Totals totals(int units) {
        return new SalesDocument.Totals(
                cents(10_000L * units), cents(1_500L * units), cents(11_500L * units));
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    private static <D> PostingRequest<D> request(long version, D document, @Nullable String known) {
        return new PostingRequest<>(new Revision(version, 1), document, known, null, null);
    }

    private static BillingRef ref(String text) {
        return new BillingRef(text);
    }

    private static PostingResult body(@Nullable PostingResult result) {
        return Objects.requireNonNull(result);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
