package org.sageonesync.localstack.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an internet provider sends its customers month by month. */
final class MonthlyBills {

    /** August is billed while everything is held. */
    private static final Map<Stage, LocalDate> MONTHS =
            new EnumMap<>(
                    Map.of(
                            Stage.FIRST_EXPORT, LocalDate.of(2026, 8, 1),
                            Stage.SEPTEMBER, LocalDate.of(2026, 9, 1),
                            Stage.OCTOBER, LocalDate.of(2026, 10, 1)));

    /** Prices with tax, as an internet provider advertises them. */
    private static final List<String> ADVERTISED =
            List.of("399.00", "599.00", "799.99", "999.00", "1249.90");

    private static final List<String> NET = List.of("347.83", "520.87", "695.64", "868.70");

    private final Issuer issuer;
    private final Random random;

    MonthlyBills(Issuer issuer, long seed) {
        this.issuer = issuer;
        this.random = new Random(seed);
    }

    /** Three of each customer's. */
    List<DocumentStory> of(List<String> customers) {
        var all = new ArrayList<DocumentStory>();
        MONTHS.forEach(
                (stage, month) ->
                        customers.forEach(
                                customer -> all.add(story(stage, bill(customer, month)))));
        return all;
    }

    private static DocumentStory story(Stage stage, Bill bill) {
        return DocumentStory.of(DocumentStory.ORDINARY, "").in(stage, bill).synced(bill);
    }

    private Bill bill(String customer, LocalDate month) {
        var lines = new ArrayList<Line>();
        lines.add(access(month));
        if (random.nextInt(3) == 0) {
            lines.add(calls());
        }
        if (random.nextInt(10) == 0) {
            lines.add(router());
        }
        Bill bill = issuer.invoice(customer, month.plusDays(random.nextInt(20)), lines);
        return random.nextInt(4) == 0 ? withTexts(bill) : bill;
    }

    private Line access(LocalDate month) {
        String description = "Fibre 100 Mbit/s, " + month.getMonth() + " " + month.getYear();
        return random.nextBoolean()
                ? Line.inclusive(Good.ACCESS, description, any(ADVERTISED))
                : Line.of(Good.ACCESS, description, any(NET));
    }

    private Line calls() {
        String minutes = "%d.%d".formatted(1 + random.nextInt(300), random.nextInt(10));
        return Line.of(Good.TELEPHONY, "Calls", "0.4535").times(minutes);
    }

    private Line router() {
        Line router = Line.of(Good.EQUIPMENT, "Router", "1349.50");
        return random.nextBoolean() ? router.less("10") : router.times("2");
    }

    private static Bill withTexts(Bill bill) {
        return bill.with("reference", "PO " + bill.id())
                .with("note", "Thank you for your prompt payment.")
                .with("footer", "Umoya Internet (Pty) Ltd, VAT 4012345678")
                .with("billTo", Map.of("name", "Accounts of " + bill.customer()));
    }

    private String any(List<String> prices) {
        return prices.get(random.nextInt(prices.size()));
    }
}
