package org.sageonesync.gateway.receipts;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.gateway.ReceiptPostings;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.allocations.SalesBench;
import org.sageonesync.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The whole gateway over a sandbox, with customers who pay. */
final class ReceiptBench implements AutoCloseable {

    private final SalesBench sales = new SalesBench();
    private final ReceiptSamples samples = ReceiptSamples.of(sales.sandbox(), sales.companyId());

    SandboxServer sandbox() {
        return sales.sandbox();
    }

    long companyId() {
        return sales.companyId();
    }

    void customer(String ref, boolean autoAllocate) {
        var customer =
                new CustomerDocument(
                        "Customer " + ref,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        List.of(),
                        List.of(),
                        false,
                        autoAllocate,
                        false);
        var request = new PostingRequest<>(new Revision(1, 1), customer, null, null, null);
        sales.bean(CustomerPostings.class)
                .put(SalesBench.COMPANY, new BillingRef(ref), false, request);
    }

    PostingResult invoice(String customer, String ref, String price) {
        var posting = sales.journal(PostingKind.CUSTOMER, customer);
        long buyer = Long.parseLong(Objects.requireNonNull(posting.accountingId()));
        return sales.invoice(buyer, ref, 1, "N-" + ref, price);
    }

    ReceiptDocument document(
            @Nullable String number, String customer, String amount, Allocation... allocations) {
        return samples.document(number, customer, amount, allocations);
    }

    PostingResult put(String ref, long version, ReceiptDocument receipt) {
        return put(ref, version, receipt, null, false);
    }

    PostingResult force(String ref, long version, ReceiptDocument receipt) {
        return put(ref, version, receipt, true, false);
    }

    PostingResult plan(String ref, long version, ReceiptDocument receipt) {
        return put(ref, version, receipt, null, true);
    }

    /** Under newer settings, by somebody who may have forgotten what he has posted. */
    PostingResult keep(String ref, long version, ReceiptDocument receipt) {
        var request = new PostingRequest<>(new Revision(version, 2), receipt, null, null, null);
        return put(ref, false, request.keepingContent());
    }

    private PostingResult put(
            String ref,
            long version,
            ReceiptDocument receipt,
            @Nullable Boolean force,
            boolean dryRun) {
        var revision = new Revision(version, 1);
        return put(ref, dryRun, new PostingRequest<>(revision, receipt, null, null, force));
    }

    private PostingResult put(String ref, boolean dryRun, PostingRequest<ReceiptDocument> request) {
        return Objects.requireNonNull(
                sales.bean(ReceiptPostings.class)
                        .put(SalesBench.COMPANY, new BillingRef(ref), dryRun, request)
                        .getBody());
    }

    Posting journal(String ref) {
        return sales.journal(PostingKind.RECEIPT, ref);
    }

    /** As if nobody had seen what is unallocated of it. */
    void forgetUnallocated(String ref) {
        sales.database()
                .sql("update posting set unallocated = null where ref = :ref and kind = 'receipts'")
                .bind("ref", ref)
                .update();
    }

    /** The receipts that bear our key. */
    List<JsonNode> receipts(String ref) {
        return sandbox().rows(companyId(), "CustomerReceipt").stream()
                .filter(row -> row.path("Description").asString("").equals("billing:" + ref))
                .toList();
    }

    JsonNode receipt(String ref) {
        return receipts(ref).getFirst();
    }

    /** What the receipt is allocated to, by us or by SageOne. */
    List<JsonNode> allocationsOf(String ref) {
        long id = receipt(ref).path("ID").asLong(0);
        return sandbox().rows(companyId(), "Allocation").stream()
                .filter(row -> row.path("SourceDocumentId").asLong(0) == id)
                .toList();
    }

    /** What is due of an invoice. */
    String due(String invoice) {
        return money(sales.inBooks("TaxInvoice", invoice), "AmountDue");
    }

    String unallocated(String ref) {
        return money(receipt(ref), "TotalUnallocated");
    }

    static String money(JsonNode row, String field) {
        return row.path(field).decimalValue().setScale(2).toPlainString();
    }

    long calls() {
        return sales.calls();
    }

    long calls(String operation) {
        return sales.calls(operation);
    }

    /** A receipt that the accountant entered. */
    long entered(String number, String customer, String amount) {
        var posting = sales.journal(PostingKind.CUSTOMER, customer);
        var row =
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "CustomerId",
                                Long.parseLong(Objects.requireNonNull(posting.accountingId())))
                        .put("Date", "2026-11-05")
                        .put("DocumentNumber", number)
                        .put("Total", new BigDecimal(amount))
                        .put("BankAccountId", Long.parseLong(samples.bankAccount()));
        return sandbox().sandbox().put(companyId(), "CustomerReceipt", row).path("ID").asLong(0);
    }

    @Override
    public void close() {
        sales.close();
    }
}
