package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Invoice;
import org.sageonesync.localstack.documents.Stage;

import java.math.BigDecimal;
import java.util.List;

/** What payments pay: many invoices, a part of one, one that is not there, none at all. */
record AllocationCases(Till till) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    List<PaymentStory> all() {
        return List.of(
                split(),
                partial(),
                tooMuch(),
                onAccount(),
                beforeItsInvoice(),
                ofUnknownInvoice(),
                ofInvoiceFromBefore(),
                overAllocated(),
                autoAllocated());
    }

    private PaymentStory split() {
        Payment payment = till.paying(till.next().invoices());
        return PaymentStory.of("split", "it pays three invoices")
                .in(Stage.MAPPED, payment)
                .synced(payment);
    }

    private PaymentStory partial() {
        Payment payment = till.paying(till.next().august(), HUNDRED);
        return PaymentStory.of("partial", "it pays a part of an invoice")
                .first(payment)
                .synced(payment);
    }

    private PaymentStory tooMuch() {
        Invoice invoice = till.next().august();
        Payment payment = till.paying(invoice).of(invoice.total().add(HUNDRED));
        return PaymentStory.of("too-much", "100.00 too much stay on the customer's account")
                .first(payment)
                .synced(payment);
    }

    private PaymentStory onAccount() {
        Payment payment = till.payment(till.next().customer(), HUNDRED);
        return PaymentStory.of("in-advance", "it pays no invoice yet")
                .first(payment)
                .synced(payment);
    }

    private PaymentStory beforeItsInvoice() {
        Payment payment = till.paying(till.documents().special(Documents.AFTER_ITS_PAYMENT));
        return PaymentStory.of(
                        "before-its-invoice", "posted at once; its allocation follows the invoice")
                .first(payment)
                .synced(payment)
                .settled(Stage.SECOND_PART);
    }

    private PaymentStory ofUnknownInvoice() {
        Invoice paid = till.next().august();
        var unknown = new Invoice("999999", paid.customer(), paid.date(), HUNDRED);
        Payment payment = till.paying(unknown);
        var ending =
                new PaymentEnding(
                        payment.id(), "PARKED", "invoice-awaited", Receipt.onAccount(payment));
        return PaymentStory.of("invoice-unknown", "in the books; billing never sends its invoice")
                .first(payment)
                .ends(ending, Stage.NEVER)
                .costing(Calls.create());
    }

    private PaymentStory ofInvoiceFromBefore() {
        Payment payment = till.paying(till.documents().special(Documents.BEFORE_START_DATE));
        return PaymentStory.of("invoice-from-before", "its invoice is in the books of before")
                .first(payment)
                .synced(Receipt.onAccount(payment));
    }

    private PaymentStory overAllocated() {
        Invoice invoice = till.next().august();
        Payment payment = till.paying(invoice).of(invoice.total().subtract(HUNDRED));
        return PaymentStory.of("over-allocated", "it pays more than it is")
                .first(payment)
                .ends(payment, "FAILED", "over-allocated");
    }

    /** Billing says what SageOne does anyway. */
    private PaymentStory autoAllocated() {
        Payment payment = till.paying(till.documents().special(Documents.OF_AUTO_ALLOCATING));
        return PaymentStory.of("auto-allocated", "SageOne allocates it by itself: no call")
                .later(payment)
                .synced(payment)
                .costing(Calls.create());
    }
}
