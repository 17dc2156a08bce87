package org.sageonesync.contracts.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

/**
 * Everything about a company that an administrator decides, apart from mappings and lists. Absent
 * sections and keys mean the defaults.
 */
public record CompanySettings(
        CustomerSettings customers, InvoiceSettings invoices, PaymentSettings payments) {

    /** A new company: nothing is posted until its first export is confirmed. */
    public static final CompanySettings DEFAULTS =
            new CompanySettings(
                    CustomerSettings.DEFAULTS, InvoiceSettings.DEFAULTS, PaymentSettings.DEFAULTS);

    @JsonCreator
    static CompanySettings of(
            @JsonProperty("customers") @Nullable CustomerSettings customers,
            @JsonProperty("invoices") @Nullable InvoiceSettings invoices,
            @JsonProperty("payments") @Nullable PaymentSettings payments) {
        return new CompanySettings(
                or(customers, CustomerSettings.DEFAULTS),
                or(invoices, InvoiceSettings.DEFAULTS),
                or(payments, PaymentSettings.DEFAULTS));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
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
     */
    public record InvoiceSettings(boolean automatic) {

        public static final InvoiceSettings DEFAULTS = new InvoiceSettings(false);

        @JsonCreator
        static InvoiceSettings of(@JsonProperty("automatic") @Nullable Boolean automatic) {
            return new InvoiceSettings(or(automatic, DEFAULTS.automatic));
        }
    }

    /**
     * @param automatic whether payments are posted as they change; false holds them until an export
     */
    public record PaymentSettings(boolean automatic) {

        public static final PaymentSettings DEFAULTS = new PaymentSettings(false);

        @JsonCreator
        static PaymentSettings of(@JsonProperty("automatic") @Nullable Boolean automatic) {
            return new PaymentSettings(or(automatic, DEFAULTS.automatic));
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
}
