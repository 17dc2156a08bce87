package org.sageonesync.localstack.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Amounts to the cent. The arithmetic is the sample's own: nothing of the services is used. */
record Sums(BigDecimal exclusive, BigDecimal tax) {

    static final Sums NOTHING = new Sums(new BigDecimal("0.00"), new BigDecimal("0.00"));

    static Sums of(String exclusive, String tax) {
        return new Sums(new BigDecimal(exclusive), new BigDecimal(tax));
    }

    /** Tax comes upon it. */
    static Sums upon(BigDecimal exclusive, BigDecimal rate) {
        return new Sums(cents(exclusive), cents(exclusive.multiply(rate)));
    }

    /** Tax is in it. */
    static Sums within(BigDecimal inclusive, BigDecimal rate) {
        BigDecimal tax =
                inclusive.multiply(rate).divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP);
        return new Sums(cents(inclusive).subtract(tax), tax);
    }

    static Sums total(Collection<Sums> parts) {
        return parts.stream().reduce(NOTHING, Sums::plus);
    }

    BigDecimal inclusive() {
        return exclusive.add(tax);
    }

    Sums plus(Sums other) {
        return new Sums(exclusive.add(other.exclusive), tax.add(other.tax));
    }

    Sums minus(Sums other) {
        return plus(other.negated());
    }

    Sums negated() {
        return new Sums(exclusive.negate(), tax.negate());
    }

    boolean isNegative() {
        return inclusive().signum() < 0;
    }

    boolean isNothing() {
        return exclusive.signum() == 0 && tax.signum() == 0;
    }

    Map<String, BigDecimal> json() {
        var json = new LinkedHashMap<String, BigDecimal>();
        json.put("exclusive", exclusive);
        json.put("tax", tax);
        json.put("inclusive", inclusive());
        return json;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
