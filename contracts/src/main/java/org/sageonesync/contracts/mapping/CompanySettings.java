package org.sageonesync.contracts.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;

import java.time.Duration;
import java.time.LocalDate;

/**
 * Everything about a company that an administrator decides, apart from mappings and lists. Absent
 * sections and keys mean the defaults.
 */
public record CompanySettings(
        BooksSettings books,
        CustomerSettings customers,
        InvoiceSettings invoices,
        PaymentSettings payments) {

    /** A new company: nothing is posted until its first export is confirmed. */
    public static final CompanySettings DEFAULTS =
            new CompanySettings(
                    BooksSettings.DEFAULTS,
                    CustomerSettings.DEFAULTS,
                    InvoiceSettings.DEFAULTS,
                    PaymentSettings.DEFAULTS);

    @JsonCreator
    static CompanySettings of(
            @JsonProperty("books") @Nullable BooksSettings books,
            @JsonProperty("customers") @Nullable CustomerSettings customers,
            @JsonProperty("invoices") @Nullable InvoiceSettings invoices,
            @JsonProperty("payments") @Nullable PaymentSettings payments) {
        return new CompanySettings(
                or(books, BooksSettings.DEFAULTS),
                or(customers, CustomerSettings.DEFAULTS),
                or(invoices, InvoiceSettings.DEFAULTS),
                or(payments, PaymentSettings.DEFAULTS));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /**
     * @param currency ISO 4217 code of the books; a record in another one waits, and is never
     *     converted
     * @param startDate documents and payments dated before it belong to the books of before; null:
     *     all are wanted
     */
    public record BooksSettings(String currency, @Nullable LocalDate startDate) {

        public static final BooksSettings DEFAULTS = new BooksSettings("ZAR", null);

        @JsonCreator
        static BooksSettings of(
                @JsonProperty("currency") @Nullable String currency,
                @JsonProperty("startDate") @Nullable LocalDate startDate) {
            return new BooksSettings(or(currency, DEFAULTS.currency), startDate);
        }
    }

    /**
     * @param automatic whether customers are posted as they change; false holds them until an
     *     export
     * @param namePattern the customer's name in the books, from {@code {id} {login} {name} {email}}
     *     and plain text; must hold at least one of them, at most 100 characters
     * @param activeFollowsBilling whether a customer that billing disables becomes inactive in the
     *     books
     * @param acceptsElectronicInvoices set on each customer
     * @param autoAllocate lets SageOne allocate receipts to the oldest invoice
     * @param viewInvoicesOnline set on each customer
     * @param whenRemoved what happens to a customer that billing deletes, or a rule excludes, after
     *     it was posted
     */
    public record CustomerSettings(
            boolean automatic,
            String namePattern,
            boolean activeFollowsBilling,
            boolean acceptsElectronicInvoices,
            boolean autoAllocate,
            boolean viewInvoicesOnline,
            WhenRemoved whenRemoved) {

        public static final CustomerSettings DEFAULTS =
                new CustomerSettings(
                        false, "{name}", true, true, false, false, WhenRemoved.DEACTIVATE);

        @JsonCreator
        static CustomerSettings of(
                @JsonProperty("automatic") @Nullable Boolean automatic,
                @JsonProperty("namePattern") @Nullable String namePattern,
                @JsonProperty("activeFollowsBilling") @Nullable Boolean activeFollowsBilling,
                @JsonProperty("acceptsElectronicInvoices")
                        @Nullable Boolean acceptsElectronicInvoices,
                @JsonProperty("autoAllocate") @Nullable Boolean autoAllocate,
                @JsonProperty("viewInvoicesOnline") @Nullable Boolean viewInvoicesOnline,
                @JsonProperty("whenRemoved") @Nullable WhenRemoved whenRemoved) {
            return new CustomerSettings(
                    or(automatic, DEFAULTS.automatic),
                    or(namePattern, DEFAULTS.namePattern),
                    or(activeFollowsBilling, DEFAULTS.activeFollowsBilling),
                    or(acceptsElectronicInvoices, DEFAULTS.acceptsElectronicInvoices),
                    or(autoAllocate, DEFAULTS.autoAllocate),
                    or(viewInvoicesOnline, DEFAULTS.viewInvoicesOnline),
                    or(whenRemoved, DEFAULTS.whenRemoved));
        }
    }

    /**
     * @param automatic whether invoices and credit notes are posted as they change; false holds
     *     them until an export
     * @param creditNotes whether credit notes, and invoices with a negative total, are posted;
     *     false skips them
     * @param zeroTotals whether documents that come to nothing are posted; false skips them
     * @param inclusiveAmounts whether documents state prices inclusive of tax
     * @param roundingItem the id of the item whose line closes a difference of cents; null: a
     *     document that does not come out is refused
     * @param numbers whose document numbers the books show
     * @param whenNumberTaken what happens to a document whose number another one in the books bears
     * @param whenRemoved what happens to a document that billing deletes, or a rule excludes, after
     *     it was posted
     * @param whenLocked what happens to a change of a document that the books no longer let change
     * @param reversalGrace how long a deleted document is left in the books, so that one issued
     *     again under its number can take its place; at most a day
     */
    public record InvoiceSettings(
            boolean automatic,
            boolean creditNotes,
            boolean zeroTotals,
            boolean inclusiveAmounts,
            @Nullable String roundingItem,
            Numbers numbers,
            WhenNumberTaken whenNumberTaken,
            WhenPostedRemoved whenRemoved,
            WhenLocked whenLocked,
            Duration reversalGrace) {

        public static final InvoiceSettings DEFAULTS =
                new InvoiceSettings(
                        false,
                        true,
                        false,
                        false,
                        null,
                        Numbers.BILLING,
                        WhenNumberTaken.REFUSE,
                        WhenPostedRemoved.REVERSE,
                        WhenLocked.REFUSE,
                        Duration.ofHours(1));

        @JsonCreator
        static InvoiceSettings of(
                @JsonProperty("automatic") @Nullable Boolean automatic,
                @JsonProperty("creditNotes") @Nullable Boolean creditNotes,
                @JsonProperty("zeroTotals") @Nullable Boolean zeroTotals,
                @JsonProperty("inclusiveAmounts") @Nullable Boolean inclusiveAmounts,
                @JsonProperty("roundingItem") @Nullable String roundingItem,
                @JsonProperty("numbers") @Nullable Numbers numbers,
                @JsonProperty("whenNumberTaken") @Nullable WhenNumberTaken whenNumberTaken,
                @JsonProperty("whenRemoved") @Nullable WhenPostedRemoved whenRemoved,
                @JsonProperty("whenLocked") @Nullable WhenLocked whenLocked,
                @JsonProperty("reversalGrace") @Nullable Duration reversalGrace) {
            return new InvoiceSettings(
                    or(automatic, DEFAULTS.automatic),
                    or(creditNotes, DEFAULTS.creditNotes),
                    or(zeroTotals, DEFAULTS.zeroTotals),
                    or(inclusiveAmounts, DEFAULTS.inclusiveAmounts),
                    roundingItem,
                    or(numbers, DEFAULTS.numbers),
                    or(whenNumberTaken, DEFAULTS.whenNumberTaken),
                    or(whenRemoved, DEFAULTS.whenRemoved),
                    or(whenLocked, DEFAULTS.whenLocked),
                    or(reversalGrace, DEFAULTS.reversalGrace));
        }
    }

    /**
     * @param automatic whether payments are posted as they change; false holds them until an export
     * @param importMethod billing's payment method of payments that were taken over from the books:
     *     they are never posted; null: only their import id tells
     * @param numbers whose receipt numbers the books show
     * @param whenNumberTaken what happens to a receipt whose number another one in the books bears
     * @param whenRemoved what happens to a payment that billing deletes, such as a returned debit
     *     order, or a rule excludes, after it was posted
     */
    public record PaymentSettings(
            boolean automatic,
            @Nullable BillingRef importMethod,
            Numbers numbers,
            WhenNumberTaken whenNumberTaken,
            WhenPostedRemoved whenRemoved) {

        public static final PaymentSettings DEFAULTS =
                new PaymentSettings(
                        false,
                        null,
                        Numbers.BILLING,
                        WhenNumberTaken.SUFFIX,
                        WhenPostedRemoved.REVERSE);

        @JsonCreator
        static PaymentSettings of(
                @JsonProperty("automatic") @Nullable Boolean automatic,
                @JsonProperty("importMethod") @Nullable BillingRef importMethod,
                @JsonProperty("numbers") @Nullable Numbers numbers,
                @JsonProperty("whenNumberTaken") @Nullable WhenNumberTaken whenNumberTaken,
                @JsonProperty("whenRemoved") @Nullable WhenPostedRemoved whenRemoved) {
            return new PaymentSettings(
                    or(automatic, DEFAULTS.automatic),
                    importMethod,
                    or(numbers, DEFAULTS.numbers),
                    or(whenNumberTaken, DEFAULTS.whenNumberTaken),
                    or(whenRemoved, DEFAULTS.whenRemoved));
        }
    }

    /** What happens to a posted customer that is no longer wanted. */
    public enum WhenRemoved {
        /** It becomes inactive in the books. */
        @JsonProperty("deactivate")
        DEACTIVATE,
        /** It is left as it is, and its record fails with the steps to do by hand. */
        @JsonProperty("report")
        REPORT
    }

    /** Whose document numbers the books show. */
    public enum Numbers {
        /** Billing's. */
        @JsonProperty("billing")
        BILLING,
        /** SageOne numbers the documents. */
        @JsonProperty("sageone")
        SAGEONE
    }

    /** What happens to a document whose number another one in the books bears. */
    public enum WhenNumberTaken {
        /** It fails, with both sides named. */
        @JsonProperty("refuse")
        REFUSE,
        /** Billing's reference is appended to its number. */
        @JsonProperty("suffix")
        SUFFIX
    }

    /** What happens to a posted document that is no longer wanted. */
    public enum WhenPostedRemoved {
        /**
         * It is taken back: an invoice by a credit note that is allocated to it, a receipt after
         * its allocations.
         */
        @JsonProperty("reverse")
        REVERSE,
        /** It is left as it is, and its record fails with the steps to do by hand. */
        @JsonProperty("report")
        REPORT
    }

    /** What happens to a change of a document that the books no longer let change. */
    public enum WhenLocked {
        /** It fails, with what differs. */
        @JsonProperty("refuse")
        REFUSE,
        /** The document is taken back and posted anew. */
        @JsonProperty("reverse-and-repost")
        REVERSE_AND_REPOST
    }
}
