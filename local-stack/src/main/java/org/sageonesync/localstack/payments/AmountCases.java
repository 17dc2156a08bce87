package org.sageonesync.localstack.payments;

import java.math.BigDecimal;
import java.util.List;

/** Payments that cannot be posted as they are. */
record AmountCases(Till till, String customer) {

    private static final BigDecimal AMOUNT = new BigDecimal("150.00");

    List<PaymentStory> all() {
        Payment foreign = till.payment(customer, AMOUNT).with("currency", "USD");
        Payment refund = till.payment(customer, AMOUNT.negate());
        Payment nothing = till.payment(customer, new BigDecimal("0.00"));
        Payment old = till.payment(customer, AMOUNT).with("paidOn", "2026-07-30");
        return List.of(
                PaymentStory.of("refund", "money paid back: to be entered by hand")
                        .first(refund)
                        .ends(refund, "FAILED", "refund-unsupported"),
                PaymentStory.of("zero-amount", "it comes to nothing")
                        .first(nothing)
                        .ends(nothing, "SKIPPED", "zero-total"),
                PaymentStory.of("other-currency", "in dollars: never converted, it waits")
                        .first(foreign)
                        .ends(foreign, "PARKED", "currency-differs"),
                PaymentStory.of("before-start-date", "it belongs to the books of before")
                        .first(old)
                        .ends(old, "SKIPPED", "before-start-date"));
    }
}
