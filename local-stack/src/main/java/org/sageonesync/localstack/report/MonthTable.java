package org.sageonesync.localstack.report;

import org.sageonesync.localstack.checker.Month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Billing and SageOne side by side, month by month and in all; at most 120 columns wide. */
record MonthTable(Map<String, Month> months) {

    private static final String ALL = "in all";

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("month", "", "invoices", "credit notes", "receipts", "outstanding"));
        months.forEach((name, month) -> lines.addAll(lines(name, month)));
        months.values().stream()
                .reduce(Month::plus)
                .ifPresent(all -> lines.addAll(lines(ALL, all)));
        return lines;
    }

    private static List<String> lines(String name, Month month) {
        return List.of(
                line(name, "billing", month.billing()),
                line("", "SageOne", month.sageOne()),
                line("", "difference", month.difference()));
    }

    private static String line(String name, String side, Month.Side sums) {
        return line(
                name,
                side,
                money(sums.invoices()),
                money(sums.creditNotes()),
                money(sums.receipts()),
                money(sums.outstanding()));
    }

    private static String line(String name, String side, String... cells) {
        return Stream.of(cells)
                .map("%18s"::formatted)
                .collect(Collectors.joining("", "   %-10s %-12s".formatted(name, side), ""));
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }
}
