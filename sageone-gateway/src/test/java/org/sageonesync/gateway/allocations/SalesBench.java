package org.sageonesync.gateway.allocations;

import static org.awaitility.Awaitility.await;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.GatewayApplication;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.posting.Content;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.posting.Sale;
import org.sageonesync.gateway.posting.Totals;
import org.sageonesync.gateway.posting.Wish;
import org.sageonesync.gateway.reversals.Reversals;
import org.sageonesync.gateway.sageone.Line;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.DatabaseMigration;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.books.Books;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole gateway over a sandbox, with a customer to invoice and to credit. */
public final class SalesBench implements AutoCloseable {

    public static final CompanyKey COMPANY = new CompanyKey("acme");

    private final SandboxServer sandbox;
    private final TestCompany company;
    private final FreshDatabase database;
    private final Map<String, Object> settings;
    private final ConfigurableApplicationContext context;
    private final long customer;

    public SalesBench() {
        this(Map.of());
    }

    /**
     * @param settings besides those of every bench
     */
    public SalesBench(Map<String, Object> settings) {
        sandbox = SandboxServer.start();
        company = sandbox.createCompany("Sample Internet");
        database = TestPostgres.freshDatabase();
        this.settings = settings;
        sandbox.time().set(BigDecimal.valueOf(1000));
        context = gateway();
        migrated();
        connect();
        customer = newCustomer("Nomvula");
    }

    /** Another gateway over the same database and sandbox, which it leaves open. */
    private SalesBench(SalesBench first) {
        sandbox = first.sandbox;
        company = first.company;
        database = first.database;
        settings = first.settings;
        customer = first.customer;
        context = gateway();
        migrated();
    }

    /** A second replica; close it by {@link #stop()}. */
    public SalesBench replica() {
        return new SalesBench(this);
    }

    public void stop() {
        context.close();
    }

    private ConfigurableApplicationContext gateway() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(SalesBench::mortal)
                .properties(properties(database, sandbox.apiUrl()))
                .properties(settings)
                .run();
    }

    /** SageOne's id of a customer that is put there by hand. */
    public long newCustomer(String name) {
        return sandbox.sandbox()
                .put(company.id(), "Customer", object().put("Name", name))
                .path("ID")
                .asLong(0);
    }

    public SandboxServer sandbox() {
        return sandbox;
    }

    public long companyId() {
        return company.id();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Database database() {
        return bean(Database.class);
    }

    KilledLine kill(String operation) {
        return bean(MortalLine.class).kill(operation);
    }

    MortalLine.Pause pause(String operation) {
        return bean(MortalLine.class).pause(operation);
    }

    public PostingResult invoice(String ref, String price) {
        return invoice(ref, 1, price);
    }

    /** As the HTTP interface does it. */
    public PostingResult invoice(String ref, long version, String... prices) {
        return invoiceNumbered(ref, version, "N-" + ref, prices);
    }

    public PostingResult invoiceNumbered(
            String ref, long version, String number, String... prices) {
        return invoice(customer, ref, version, number, prices);
    }

    /**
     * @param buyer the customer in SageOne
     */
    public PostingResult invoice(
            long buyer, String ref, long version, String number, String... prices) {
        var fields = document(prices).put("CustomerId", buyer).put("DueDate", "2026-12-01");
        var content = new Content(number, fields);
        return bean(Reversals.class).post(wish(PostingKind.INVOICE, ref, version, content, false));
    }

    public PostingResult reverse(PostingKind kind, String ref, long version) {
        var request = new ReversalRequest(new Revision(version, 1), null, null);
        return bean(Reversals.class).reverse(key(kind, ref), request);
    }

    /** As the HTTP interface does it. */
    public PostingResult creditNote(
            String ref, long version, String price, Allocation... allocations) {
        return creditNote(ref, version, price, false, allocations);
    }

    public PostingResult creditNote(
            String ref, long version, String price, boolean forced, Allocation... allocations) {
        var key = key(PostingKind.CREDIT_NOTE, ref);
        var wish =
                wish(
                        PostingKind.CREDIT_NOTE,
                        ref,
                        version,
                        new Content("N-" + ref, document(price)),
                        forced);
        var wanted = new AllocationWish(key, Arrays.asList(allocations), Lane.LIVE, forced, null);
        var seen = bean(Journal.class).standing(key);
        return bean(Allocations.class)
                .pending(key)
                .orElseGet(() -> settled(bean(Reversals.class).post(wish, wanted, seen), wanted));
    }

    /** As the HTTP interface does it. */
    public PostingResult receipt(
            String ref, long version, String amount, Allocation... allocations) {
        return receipt(customer, ref, version, amount, false, allocations);
    }

    /** A person says that what was wrong has been put right in the books. */
    public PostingResult forcedReceipt(
            String ref, long version, String amount, Allocation... allocations) {
        return receipt(customer, ref, version, amount, true, allocations);
    }

    /** A receipt whose allocation the accountant made, and which counts towards the wish. */
    public long coveredReceipt(String ref, String invoice) {
        receipt(ref, 1, "55.00");
        long id = receipts(ref).getFirst().path("ID").asLong(0);
        allocatedByHand(id, invoice, "55.00");
        receipt(ref, 2, "56.00", to(invoice, "55.00"));
        return id;
    }

    /**
     * @param payer the customer in SageOne
     */
    public PostingResult receipt(
            long payer,
            String ref,
            long version,
            String amount,
            boolean forced,
            Allocation... allocations) {
        var key = key(PostingKind.RECEIPT, ref);
        var total = Money.of(amount);
        var wanted =
                new AllocationWish(key, Arrays.asList(allocations), total, Lane.LIVE, forced, null);
        var wish = receiptWish(key, version, payer, total, forced);
        return bean(AllocatedPosting.class)
                .post(wanted, seen -> bean(Reversals.class).post(wish, wanted, seen));
    }

    /** A receipt that bears this number or none. */
    public PostingResult receiptNumbered(String number, String ref, long version, String amount) {
        var key = key(PostingKind.RECEIPT, ref);
        return bean(Reversals.class)
                .post(receiptWish(number, key, version, customer, Money.of(amount), false));
    }

    private Wish receiptWish(
            DocumentKey key, long version, long payer, Money total, boolean forced) {
        return receiptWish("P-" + key.ref(), key, version, payer, total, forced);
    }

    private Wish receiptWish(
            String number, DocumentKey key, long version, long payer, Money total, boolean forced) {
        var fields = object().put("CustomerId", payer).put("Date", "2026-11-02");
        fields.put("Total", total.amount()).put("PaymentMethod", 4);
        fields.put("BankAccountId", first("BankAccount"));
        var content = new Content(number, fields);
        var request = new PostingRequest<>(new Revision(version, 1), "", null, null, forced);
        return Wish.put(
                bean(DocumentKinds.class).of(PostingKind.RECEIPT).orElseThrow(),
                key,
                request,
                content,
                NameRequest.exactly(number),
                new Sale(Totals.only(total.amount()), null, null));
    }

    /** The receipts that bear our key. */
    public List<JsonNode> receipts(String ref) {
        return sandbox.rows(company.id(), "CustomerReceipt").stream()
                .filter(row -> row.path("Description").asString("").equals("billing:" + ref))
                .toList();
    }

    /** What a document of this id is allocated to. */
    public List<JsonNode> allocationsOf(long source) {
        return sandbox.rows(company.id(), "Allocation").stream()
                .filter(row -> row.path("SourceDocumentId").asLong(0) == source)
                .toList();
    }

    /** The accountant removes an allocation. */
    public void removedByHand(JsonNode allocation) {
        books().deleteAllocation(allocation.path("ID").asLong(0));
    }

    /** The accountant deletes a receipt. */
    public void deletedByHand(long receipt) {
        books().deleteReceipt(receipt);
    }

    /** The accountant writes something into a receipt. */
    public void commentedByHand(long receipt, String comments) {
        sandbox.rows(company.id(), "CustomerReceipt").stream()
                .filter(row -> row.path("ID").asLong(0) == receipt)
                .map(row -> ((ObjectNode) row.deepCopy()).put("Comments", comments))
                .forEach(books()::saveReceipt);
    }

    private Books books() {
        return sandbox.sandbox().companies().find(company.id()).orElseThrow().books();
    }

    /** What is due of an invoice. */
    public String due(String invoice) {
        return inBooks("TaxInvoice", invoice)
                .path("AmountDue")
                .decimalValue()
                .setScale(2)
                .toPlainString();
    }

    /** As if the replies that named allocations had been lost. */
    public void forgetAllocationIds(String ref) {
        database()
                .sql("update allocation set books_id = null where source_ref = :ref")
                .bind("ref", ref)
                .update();
    }

    public static Allocation to(String invoice, String amount) {
        return new Allocation(new BillingRef(invoice), Money.of(amount));
    }

    public Posting journal(PostingKind kind, String ref) {
        return bean(Postings.class).get(COMPANY, kind, new BillingRef(ref));
    }

    /** The document that bears our key. */
    public JsonNode inBooks(String service, String ref) {
        return sandbox.rows(company.id(), service).stream()
                .filter(row -> row.path("ExternalReference").asString("").equals("billing:" + ref))
                .findFirst()
                .orElseThrow();
    }

    public List<JsonNode> allocationsOf(String creditNote) {
        long id = inBooks("CustomerReturn", creditNote).path("ID").asLong(0);
        return sandbox.rows(company.id(), "Allocation").stream()
                .filter(row -> row.path("SourceDocumentId").asLong(0) == id)
                .toList();
    }

    /** An allocation that the accountant made. */
    public void allocatedByHand(String creditNote, String invoice, String amount) {
        allocatedByHand(
                inBooks("CustomerReturn", creditNote).path("ID").asLong(0), invoice, amount);
    }

    /**
     * @param source of the allocation, by SageOne's id
     */
    public void allocatedByHand(long source, String invoice, String amount) {
        var call =
                object().put("SourceDocumentId", source)
                        .put(
                                "AllocatedToDocumentId",
                                inBooks("TaxInvoice", invoice).path("ID").asLong(0))
                        .put("Total", Money.of(amount).amount());
        books().saveAllocation(call);
    }

    public long calls(String operation) {
        return sandbox.counters(company.id()).calls(operation);
    }

    public long calls() {
        return sandbox.counters(company.id()).total();
    }

    public static DocumentKey key(PostingKind kind, String ref) {
        return new DocumentKey(COMPANY, kind, new BillingRef(ref));
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
    }

    private PostingResult settled(PostingResult result, AllocationWish wish) {
        return result instanceof PostingResult.Posted posted
                ? bean(Allocations.class).settle(posted, wish)
                : result;
    }

    private Wish wish(PostingKind kind, String ref, long version, Content content, boolean forced) {
        var request = new PostingRequest<>(new Revision(version, 1), "", null, null, forced);
        return Wish.put(
                bean(DocumentKinds.class).of(kind).orElseThrow(), key(kind, ref), request, content);
    }

    private ObjectNode document(String... prices) {
        var fields = object().put("CustomerId", customer).put("Date", "2026-11-02");
        fields.put("Inclusive", true);
        var lines = fields.putArray("Lines");
        for (var price : prices) {
            lines.add(
                    object().put("SelectionId", first("Item"))
                            .put("LineType", 0)
                            .put("TaxTypeId", first("TaxType"))
                            .put("Description", "Internet access")
                            .put("Quantity", 1)
                            .put("UnitPriceInclusive", Money.of(price).amount()));
        }
        return fields;
    }

    private long first(String service) {
        return sandbox.rows(company.id(), service).getFirst().path("ID").asLong(0);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void mortal(ConfigurableApplicationContext starting) {
        var beans = (GenericApplicationContext) starting;
        beans.registerBean(
                MortalLine.class,
                () -> new MortalLine(beans.getBean(Line.class)),
                definition -> definition.setPrimary(true));
    }

    private void migrated() {
        try {
            bean(DatabaseMigration.class).await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    private void connect() {
        var credentials =
                new Connections.Credentials(
                        company.apiKey(), company.user(), company.password(), null);
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(
                        () ->
                                bean(Connections.class)
                                        .connect(COMPANY, credentials)
                                        .company()
                                        .equals(COMPANY));
    }

    private static Map<String, Object> properties(FreshDatabase database, URI sageOne) {
        var properties = new HashMap<>(database.properties());
        properties.put("SERVER_PORT", "0");
        properties.put("SAGEONE_BASE_URL", sageOne.toString());
        properties.put("GATEWAY_ENCRYPTION_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        properties.put("SAGEONE_REPLY_TIMEOUT", "1s");
        properties.put("SAGEONE_CALCULATE_FIRST", "0");
        properties.put("SAGEONE_WINDOW", "60ms");
        properties.put("POSTING_DEPARTURE", "1s");
        properties.put("POSTING_LONGEST_CALL", "2500ms");
        properties.put("POSTING_CLAIM_LEASE", "3s");
        properties.put("SAGEONE_SETTLE", "1s");
        properties.put("POSTING_LOOK_UP_PAUSE", "100ms");
        properties.put("POSTING_LONGEST_LOOK_UP_PAUSE", "300ms");
        properties.put("POSTING_RESOLUTION_INTERVAL", "50ms");
        return properties;
    }
}
