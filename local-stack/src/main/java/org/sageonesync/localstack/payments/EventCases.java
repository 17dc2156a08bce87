package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;

import java.math.BigDecimal;
import java.util.List;

/** Events that come twice, late, out of order or broken. */
record EventCases(Till till) {

    private static final BigDecimal OTHER = new BigDecimal("77.00");

    List<PaymentStory> all() {
        return List.of(
                duplicate(), outOfOrder(), stale(), editedWhileHeld(), malformed(), undecodable());
    }

    private PaymentStory duplicate() {
        Payment payment = till.paying(till.next().august());
        return PaymentStory.of("duplicate", "the same event before and after the export")
                .first(payment, payment)
                .later(payment)
                .synced(payment);
    }

    private PaymentStory outOfOrder() {
        Payment payment = till.payment(till.next().customer(), OTHER);
        Payment newest = payment.of(OTHER.add(BigDecimal.TEN)).edited().edited();
        return PaymentStory.of("out-of-order", "version 3 arrives before 1 and 2")
                .first(newest, payment, payment.edited())
                .synced(newest);
    }

    private PaymentStory stale() {
        Payment payment = till.paying(till.next().august()).with("version", 4L);
        return PaymentStory.of("stale-version", "version 3 arrives after version 4 was posted")
                .first(payment)
                .later(payment.payingNothing().of(OTHER).with("version", 3L))
                .synced(payment);
    }

    private PaymentStory editedWhileHeld() {
        Payment payment = till.payment(till.next().customer(), OTHER);
        Payment last = payment.of(OTHER.add(OTHER)).edited().edited();
        return PaymentStory.of("edits-while-held", "three versions before the export: one create")
                .first(payment, payment.edited().by(Method.CASH), last)
                .synced(last);
    }

    private PaymentStory malformed() {
        Payment payment = till.paying(till.next().august()).with("paidOn", "pay day");
        return PaymentStory.of("malformed", "a date that is none: a dead letter, a failed record")
                .first(payment)
                .ends(payment, "FAILED", "invalid-event")
                .deadLetters(1);
    }

    private PaymentStory undecodable() {
        Payment payment = till.paying(till.next().august());
        Message garbled = Message.of(Topic.PAYMENTS, payment.key(), "{\"company\": \"isp");
        return PaymentStory.of("undecodable", "no JSON at all: a dead letter, and no record")
                .in(Stage.FIRST_EXPORT, List.of(garbled))
                .ends(payment, PaymentEnding.NO_RECORD, "")
                .settled(Stage.NEVER)
                .deadLetters(1);
    }
}
