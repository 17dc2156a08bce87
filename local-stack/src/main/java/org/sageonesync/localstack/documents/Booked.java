package org.sageonesync.localstack.documents;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document as SageOne must show it.
 *
 * @param kind which of SageOne's two kinds it is
 * @param key of ours, which it bears; {@code *} where the gateway chooses it
 * @param number {@code *} where the books may number it as they like
 * @param allocated what is allocated to it or of it
 * @param allocatedTo the key of the invoice that a credit note reduces; empty if none
 */
record Booked(
        String kind,
        String key,
        String number,
        String customer,
        String date,
        List<String> lines,
        Sums sums,
        BigDecimal allocated,
        String allocatedTo) {

    static final String KEY = "billing:";
    private static final String ANY = "*";

    static Booked of(Bill bill) {
        boolean credits = bill.totals().isNegative();
        @Nullable String reduced = bill.creditOf();
        return new Booked(
                credits ? Bill.CREDIT_NOTE : Bill.INVOICE,
                key(bill, credits),
                bill.number(),
                KEY + bill.customer(),
                bill.issuedOn().toString(),
                lines(bill, credits),
                credits ? bill.totals().negated() : bill.totals(),
                reduced == null ? BigDecimal.ZERO : bill.total(),
                reduced == null ? "" : KEY + reduced);
    }

    /** An invoice that comes to less than nothing is a credit note, and its key tells the two. */
    private static String key(Bill bill, boolean credits) {
        boolean turned = credits && bill.entity().equals(Bill.INVOICE);
        return KEY + (turned ? "invoice:" : "") + bill.id();
    }

    /** The credit note that takes an invoice back. */
    Booked reversal() {
        return new Booked(
                Bill.CREDIT_NOTE, ANY, ANY, customer, ANY, lines, sums, sums.inclusive(), key);
    }

    /** Credit notes reduce it by so much. */
    Booked reducedBy(BigDecimal amount) {
        return new Booked(
                kind, key, number, customer, date, lines, sums, allocated.add(amount), allocatedTo);
    }

    BigDecimal due() {
        return sums.inclusive().subtract(allocated);
    }

    private static List<String> lines(Bill bill, boolean credits) {
        var lines = new ArrayList<String>();
        bill.lines()
                .forEach(
                        line ->
                                lines.add(
                                        line(
                                                line.good().target(),
                                                line.tax().taxType(),
                                                credits ? line.sums().negated() : line.sums())));
        Sums missing = bill.totals().minus(bill.sumsOfLines());
        if (!missing.isNothing()) {
            lines.add(line(Good.ROUNDING, ANY, missing));
        }
        return lines;
    }

    private static String line(Target target, String taxType, Sums sums) {
        return List.of(
                        target.name(),
                        taxType,
                        sums.exclusive().toPlainString(),
                        sums.tax().toPlainString(),
                        sums.inclusive().toPlainString())
                .stream()
                .collect(Collectors.joining("|"));
    }
}
