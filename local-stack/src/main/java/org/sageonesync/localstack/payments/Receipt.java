package org.sageonesync.localstack.payments;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receipt as SageOne must show it.
 *
 * @param payment as billing has it last
 * @param allocations amounts by billing's id of the invoices in the books that it pays
 */
record Receipt(Payment payment, Map<String, BigDecimal> allocations) {

    private static final String KEY = "billing:";

    /** The column names of {@link #cells}. */
    static final String COLUMNS =
            "kind,key,number,customer,date,bankAccount,method,reference,total,due,allocations";

    static Receipt of(Payment payment) {
        return new Receipt(payment, payment.allocations());
    }

    /** It pays nothing in the books, whatever it pays in billing. */
    static Receipt onAccount(Payment payment) {
        return new Receipt(payment, Map.of());
    }

    Stream<String> cells() {
        String number = payment.text("receiptNumber");
        return Stream.of(
                "receipt",
                KEY + payment.id(),
                number.isEmpty() ? "*" : number,
                KEY + payment.text("customerId"),
                payment.text("paidOn"),
                payment.method().usedBankAccount(),
                payment.method().inBooks(),
                payment.text("reference"),
                payment.amount().toPlainString(),
                unallocated().toPlainString(),
                allocated());
    }

    BigDecimal unallocated() {
        return allocations.values().stream().reduce(payment.amount(), BigDecimal::subtract);
    }

    private String allocated() {
        return new TreeMap<>(allocations)
                .entrySet().stream()
                        .map(one -> KEY + one.getKey() + "=" + one.getValue().toPlainString())
                        .collect(Collectors.joining(";"));
    }
}
