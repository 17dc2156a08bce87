package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.documents.Invoice;
import org.sageonesync.localstack.documents.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What customers pay month by month, once they have their bills. */
final class MonthlyPayments {

    /** When the bills of each month are paid. */
    private static final List<Stage> PAID = List.of(Stage.SEPTEMBER, Stage.OCTOBER, Stage.MAPPED);

    private static final List<Method> METHODS =
            List.of(
                    Method.DEBIT_ORDER,
                    Method.DEBIT_ORDER,
                    Method.DEBIT_ORDER,
                    Method.TRANSFER,
                    Method.TRANSFER,
                    Method.CARD,
                    Method.CASH);

    private static final int EVERY_FIFTH = 5;

    private final Till till;
    private final Random random;

    MonthlyPayments(Till till, long seed) {
        this.till = till;
        this.random = new Random(seed);
    }

    /** Most pay every bill in full; every fifth has paid August's only, and is in arrears. */
    List<PaymentStory> of(List<Payer> payers) {
        var all = new ArrayList<PaymentStory>();
        for (int number = 0; number < payers.size(); number++) {
            Payer payer = payers.get(number);
            int months = number % EVERY_FIFTH == 0 ? 1 : payer.invoices().size();
            Method method = METHODS.get(random.nextInt(METHODS.size()));
            for (int month = 0; month < months; month++) {
                all.add(story(PAID.get(month), payment(payer.invoices().get(month), method)));
            }
        }
        return all;
    }

    private static PaymentStory story(Stage stage, Payment payment) {
        return PaymentStory.of(PaymentStory.ORDINARY, "").in(stage, payment).synced(payment);
    }

    /** Some have no receipt number: the books give them one. */
    private Payment payment(Invoice invoice, Method method) {
        Payment payment =
                till.paying(invoice)
                        .by(method)
                        .with("paidOn", invoice.date().plusDays(1 + random.nextInt(10)).toString());
        return random.nextInt(EVERY_FIFTH) == 0
                ? payment.without("receiptNumber").with("note", "Thank you")
                : payment;
    }
}
