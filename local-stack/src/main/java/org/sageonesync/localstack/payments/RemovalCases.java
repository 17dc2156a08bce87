package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Stage;

import java.math.BigDecimal;
import java.util.List;

/** Payments that billing takes back. */
record RemovalCases(Till till) {

    List<PaymentStory> all() {
        return List.of(bounced(), bouncedSplit(), deletedBefore(), deletedAfter());
    }

    private PaymentStory bounced() {
        Payment payment = till.paying(till.next().august()).by(Method.DEBIT_ORDER);
        return PaymentStory.of("bounced", "a returned debit order: its invoice is open again")
                .first(payment)
                .later(payment.deleted())
                .takenBack(payment);
    }

    private PaymentStory bouncedSplit() {
        Payment payment = till.paying(till.next().invoices()).by(Method.DEBIT_ORDER);
        return PaymentStory.of("bounced", "a returned debit order that paid three invoices")
                .in(Stage.MAPPED, payment)
                .later(payment.deleted())
                .takenBack(payment);
    }

    private PaymentStory deletedBefore() {
        Payment payment = till.paying(till.next().august());
        return PaymentStory.of("deleted-before-posting", "billing deletes it while it is held")
                .first(payment, payment.deleted())
                .ends(payment, "SKIPPED", "deleted-before-posting");
    }

    private PaymentStory deletedAfter() {
        Payment payment = till.payment(till.next().customer(), new BigDecimal("250.00"));
        return PaymentStory.of("deleted-after-posting", "it was on account, and is taken back")
                .first(payment)
                .later(payment.deleted())
                .takenBack(payment);
    }
}
