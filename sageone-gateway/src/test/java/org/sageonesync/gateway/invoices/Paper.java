package org.sageonesync.gateway.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.receipts.ReceiptSamples;
import org.sageonesync.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;

/**
 * A numbered document of any kind, over some units of 115.00.
 *
 * @param number null: SageOne numbers it
 */
record Paper(PostingKind kind, String ref, @Nullable String number) {

    /** Where the document's parts come from. */
    record Samples(SalesSamples sales, ReceiptSamples receipts) {

        static Samples of(SandboxServer sandbox, long company) {
            return new Samples(
                    SalesSamples.of(sandbox, company), ReceiptSamples.of(sandbox, company));
        }
    }

    PostingResult put(SalesGateway gateway, Samples samples, long version, int units) {
        return kind == PostingKind.RECEIPT
                ? gateway.receipt(
                        ref,
                        version,
                        samples.receipts()
                                .document(number, SalesSamples.CUSTOMER, units * 115 + ".00"))
                : gateway.put(kind, ref, version, samples.sales().document(number, units));
    }

    static String service(PostingKind kind) {
        return switch (kind) {
            case INVOICE -> "TaxInvoice";
            case CREDIT_NOTE -> "CustomerReturn";
            case RECEIPT -> "CustomerReceipt";
            case CUSTOMER, ALLOCATION -> throw new IllegalArgumentException("has no number");
        };
    }

    String service() {
        return service(kind);
    }

    /** Whether the row in the books bears our key of this document. */
    boolean isShownBy(JsonNode row) {
        var field = kind == PostingKind.RECEIPT ? "Description" : "ExternalReference";
        return row.path(field).asString("").equals("billing:" + ref);
    }
}
