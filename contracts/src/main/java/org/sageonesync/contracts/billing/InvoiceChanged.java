package org.sageonesync.contracts.billing;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * {@code billing.invoice.changed.v1} on {@code billing.invoices}: an invoice or a credit note.
 *
 * @param kind part of the record's identity: an invoice and a credit note may bear the same id;
 *     absent means invoice
 * @param number billing's document number
 * @param issuedOn the document date, a local date of the company
 * @param dueOn absent: the document date
 * @param currency ISO 4217; absent means the company's
 * @param creditOf the invoice that a credit note reduces
 * @param billTo the buyer as printed on the document; absent: as the customer is known
 * @param lines may be empty: such a document does not belong in the books
 */
public record InvoiceChanged(
        CompanyKey company,
        BillingRef id,
        long version,
        String number,
        BillingRef customerId,
        LocalDate issuedOn,
        List<InvoiceLine> lines,
        Totals totals,
        @Nullable DocumentKind kind,
        @Nullable BillingRef partnerId,
        @Nullable InvoiceStatus status,
        @Nullable LocalDate dueOn,
        @Nullable String currency,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String footer,
        @Nullable BillingRef creditOf,
        @Nullable BillTo billTo)
        implements BillingEvent {

    public InvoiceChanged {
        lines = List.copyOf(lines);
    }

    @Override
    public boolean isDeleted() {
        return status == InvoiceStatus.DELETED;
    }

    /** What the document is; the default is an invoice. */
    public DocumentKind kindOrInvoice() {
        return kind == null ? DocumentKind.INVOICE : kind;
    }

    /** Invoice or credit note. */
    public enum DocumentKind {
        @JsonProperty("invoice")
        INVOICE,
        @JsonProperty("credit-note")
        CREDIT_NOTE;

        /** What an event that cannot be decoded says that it is, as far as it can be read. */
        public static DocumentKind in(String text) {
            var kind = TopLevelFields.of(text, "kind").get("kind");
            return "credit-note".equals(kind) ? CREDIT_NOTE : INVOICE;
        }
    }

    /** Whether billing regards the document as paid, or has deleted it. */
    public enum InvoiceStatus {
        @JsonProperty("unpaid")
        UNPAID,
        @JsonProperty("paid")
        PAID,
        @JsonProperty("deleted")
        DELETED
    }

    /**
     * The sums that billing printed, in the document's currency; negative on a document that
     * credits.
     */
    public record Totals(Money exclusive, Money tax, Money inclusive) {}

    /** The buyer as the document must show it. */
    public record BillTo(
            @Nullable String name, @Nullable String vatNumber, @Nullable Address address) {}
}
