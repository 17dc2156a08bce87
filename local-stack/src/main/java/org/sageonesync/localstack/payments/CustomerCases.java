package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Buyers;
import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Stage;

import java.math.BigDecimal;
import java.util.List;

/** Payments that depend on what became of their customer. */
record CustomerCases(Till till, Buyers buyers) {

    private static final BigDecimal AMOUNT = new BigDecimal("300.00");

    /** Billing never sends it. */
    private static final String UNKNOWN = "999999";

    List<PaymentStory> all() {
        return List.of(beforeItsCustomer(), ofUnknown(), ofIgnored());
    }

    private PaymentStory beforeItsCustomer() {
        Payment payment = till.paying(till.documents().special(Documents.BEFORE_ITS_CUSTOMER));
        return PaymentStory.of("before-its-customer", "it comes before its customer, and waits")
                .first(payment)
                .synced(payment)
                .settled(Stage.SECOND_PART);
    }

    private PaymentStory ofUnknown() {
        Payment payment = till.payment(UNKNOWN, AMOUNT);
        return PaymentStory.of("customer-unknown", "billing never sends its customer: it waits")
                .first(payment)
                .ends(payment, "PARKED", "customer-unknown");
    }

    private PaymentStory ofIgnored() {
        Payment payment = till.payment(buyers.ignored().getFirst(), AMOUNT);
        return PaymentStory.of("ignored-partner", "only its customer names the ignored partner")
                .first(payment)
                .ends(payment, "SKIPPED", "partner-ignored");
    }
}
