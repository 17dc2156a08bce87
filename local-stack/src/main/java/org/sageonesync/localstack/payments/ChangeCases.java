package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Invoice;

import java.math.BigDecimal;
import java.util.List;

/** Payments that change after they were posted. */
record ChangeCases(Till till) {

    private static final BigDecimal FIFTY = new BigDecimal("50.00");

    List<PaymentStory> all() {
        return List.of(more(), less(), moved(), released(), otherMethod());
    }

    private PaymentStory more() {
        Payment payment = till.paying(till.next().august());
        Payment edited = payment.of(payment.amount().add(FIFTY)).edited();
        return PaymentStory.of("edited-amount", "it was 50.00 more: one update")
                .first(payment)
                .later(edited)
                .synced(edited)
                .costing(Calls.create().allocating(1).updating(1));
    }

    private PaymentStory less() {
        Invoice invoice = till.next().august();
        Payment payment = till.paying(invoice);
        BigDecimal amount = payment.amount().subtract(FIFTY);
        Payment edited = payment.of(amount).paying(invoice, amount).edited();
        return PaymentStory.of("edited-amount", "it was 50.00 less: allocated anew, one update")
                .first(payment)
                .later(edited)
                .synced(edited)
                .costing(Calls.create().allocating(2).unallocating(1).updating(1));
    }

    private PaymentStory moved() {
        Payer payer = till.next();
        Payment payment = till.paying(payer.august(), FIFTY);
        Payment edited = payment.payingNothing().paying(payer.september(), FIFTY).edited();
        return PaymentStory.of("allocation-moved", "it pays another invoice")
                .first(payment)
                .later(edited)
                .synced(edited)
                .costing(Calls.create().allocating(2).unallocating(1));
    }

    private PaymentStory released() {
        Payment payment = till.paying(till.next().august());
        Payment edited = payment.payingNothing().edited();
        return PaymentStory.of("allocation-removed", "it pays no invoice any more: on account")
                .first(payment)
                .later(edited)
                .synced(edited)
                .costing(Calls.create().allocating(1).unallocating(1));
    }

    private PaymentStory otherMethod() {
        Payment payment = till.paying(till.next().august());
        Payment edited = payment.by(Method.CARD).edited();
        return PaymentStory.of("edited-method", "it came by card: another bank account")
                .first(payment)
                .later(edited)
                .synced(edited)
                .costing(Calls.create().allocating(1).updating(1));
    }
}
