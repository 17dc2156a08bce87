package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Stage;

import java.util.ArrayList;
import java.util.List;

/** Payments by what their method is mapped to. */
record MethodCases(Till till) {

    private static final int WAITING = 3;

    List<PaymentStory> all() {
        var all = new ArrayList<PaymentStory>();
        for (int i = 0; i < WAITING; i++) {
            all.add(
                    waiting(
                            Method.UNMAPPED_AT_FIRST,
                            "method-unmapped",
                            "waits for its method, and goes by itself once that is mapped"));
        }
        all.add(
                waiting(
                        Method.CHEQUE,
                        "no-bank-account",
                        "waits for a bank account, and goes once there is a default one"));
        all.add(
                waiting(
                        Method.WITH_INACTIVE_ACCOUNT,
                        "bank-account-inactive",
                        "its bank account is not in use; goes once that is mended"));
        all.add(notPushed());
        all.add(echoed());
        all.add(imported());
        return all;
    }

    private PaymentStory waiting(Method method, String special, String meaning) {
        Payment payment = till.paying(till.next().august()).by(method);
        return PaymentStory.of(special, meaning)
                .first(payment)
                .synced(payment)
                .settled(Stage.MAPPED);
    }

    private PaymentStory notPushed() {
        Payment payment = till.paying(till.next().august()).by(Method.VOUCHER);
        return PaymentStory.of("method-not-pushed", "a voucher: kept out of the books")
                .first(payment)
                .ends(payment, "SKIPPED", "method-not-pushed");
    }

    private PaymentStory echoed() {
        Payment payment = till.paying(till.next().august()).with("importId", "sageone-4711");
        return PaymentStory.of("imported", "it came from the books, and is not sent back")
                .first(payment)
                .ends(payment, "SKIPPED", "imported-from-books");
    }

    private PaymentStory imported() {
        Payment payment = till.paying(till.next().august()).by(Method.IMPORT);
        return PaymentStory.of("import-method", "its method says that the books have it")
                .first(payment)
                .ends(payment, "SKIPPED", "imported-from-books");
    }
}
