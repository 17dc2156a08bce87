package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice or a credit note as the books should show it; which of the two, the interface that
 * takes it says. Amounts and quantities of a credit note are positive: it is a credit by its kind.
 *
 * @param number 1 to 100 characters; absent: the books number the document
 * @param suffixIfTaken whether the gateway may append {@code (ref)} to a number that another
 *     document bears; false refuses such a document
 * @param takesOver a record that billing has deleted and that bore this number: if the books show
 *     it, this document takes its place instead of a new one
 * @param customer billing's reference of the customer, which must be in the books already
 * @param date a local date of the company
 * @param dueDate of an invoice; absent: its date, since the books want one
 * @param inclusive whether {@link Line#unitPrice} includes tax
 * @param reference at most 100 characters
 * @param message at most 8,000 characters, printed below the lines
 * @param lines at least one
 * @param totals what the books must come to, to the cent; otherwise the document is refused, or, if
 *     the books' reply says so, the company's documents are stopped
 * @param allocations of a credit note: the invoices that it reduces, one each; empty for an invoice
 */
public record SalesDocument(
        @Nullable String number,
        boolean suffixIfTaken,
        @Nullable BillingRef takesOver,
        BillingRef customer,
        LocalDate date,
        @Nullable LocalDate dueDate,
        boolean inclusive,
        @Nullable String reference,
        @Nullable String message,
        Buyer buyer,
        List<Line> lines,
        Totals totals,
        List<Allocation> allocations) {

    public SalesDocument {
        lines = List.copyOf(lines);
        allocations = List.copyOf(allocations);
    }

    /** The same document, which may bear a suffix where its number is taken. */
    public SalesDocument suffixedIfTaken() {
        return new SalesDocument(
                number,
                true,
                takesOver,
                customer,
                date,
                dueDate,
                inclusive,
                reference,
                message,
                buyer,
                lines,
                totals,
                allocations);
    }

    /**
     * The buyer as printed on the document, which the tax office asks for.
     *
     * @param name at most 100 characters; absent: as the customer is called in the books
     * @param vatNumber at most 30 characters
     * @param address at most 5 lines of at most 100 characters
     */
    public record Buyer(@Nullable String name, @Nullable String vatNumber, List<String> address) {

        public Buyer {
            address = List.copyOf(address);
        }
    }

    /**
     * @param target what is sold, or the ledger account
     * @param taxTypeId the books' tax type
     * @param description 1 to 100 characters
     * @param comments what does not fit into the description, at most 8,000 characters
     * @param quantity not zero; may be negative where a line reduces the document
     * @param unitPrice exclusive or inclusive of tax, as the document says; at most four decimals
     * @param discountPercent 0 to 100
     */
    public record Line(
            Target target,
            String taxTypeId,
            String description,
            @Nullable String comments,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountPercent) {}

    /** An item or an account of the books, by its id there. */
    public record Target(Kind kind, String id) {

        /** What a line may point to. */
        public enum Kind {
            @JsonProperty("item")
            ITEM,
            @JsonProperty("account")
            ACCOUNT
        }
    }

    /** The sums of the document. */
    public record Totals(Money exclusive, Money tax, Money inclusive) {}
}
