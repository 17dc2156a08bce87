package org.sageonesync.invoices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.billing.InvoiceLine;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.mapping.Mappings.TaxType;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which tax type of the books a line has: that of billing's tax rate, else the only one of the
 * line's percentage. Zero-rated, exempt and outside VAT are all 0 %, so the percentage alone seldom
 * tells them apart. A line that states neither is taken as one of 0 %.
 */
record TaxTypes(Mappings mappings) {

    /**
     * @param number of the line, from 1, for people
     */
    Step<TaxType> of(InvoiceLine line, int number) {
        var rate = line.taxRateId();
        var mapped = rate == null ? null : mappings.taxRates().get(rate);
        return rate == null || mapped == null
                ? byPercent(line, number)
                : byRate(line, number, rate, mapped);
    }

    /** For a line that carries no tax; the first by its id, so that it is always the same. */
    Optional<TaxType> zeroRate() {
        return mappings.taxTypes().stream()
                .filter(type -> type.percent().signum() == 0)
                .min(
                        Comparator.comparingInt((TaxType type) -> type.id().length())
                                .thenComparing(TaxType::id));
    }

    private Step<TaxType> byRate(InvoiceLine line, int number, BillingRef rate, String mapped) {
        return mappings.taxTypes().stream()
                .filter(type -> type.id().equals(mapped))
                .findFirst()
                .map(type -> agreeing(line, number, type))
                .orElseGet(
                        () ->
                                Step.parked(
                                        ReasonCode.MAPPING_INACTIVE,
                                        "Tax rate %s of line %d is mapped to tax type %s, which is not in use in the books any more."
                                                .formatted(rate, number, mapped),
                                        "mapping:tax-rate:" + rate));
    }

    private static Step<TaxType> agreeing(InvoiceLine line, int number, TaxType type) {
        var stated = line.taxRate();
        if (stated == null || stated.compareTo(type.percent()) == 0) {
            return Step.ok(type);
        }
        return Step.refused(
                ReasonCode.TAX_CONTRADICTS,
                "Line %d states %s %% tax, but its tax rate %s is mapped to %s, which has %s %%."
                        .formatted(
                                number,
                                text(stated),
                                line.taxRateId(),
                                named(type),
                                text(type.percent())));
    }

    private Step<TaxType> byPercent(InvoiceLine line, int number) {
        if (line.taxRate() == null && line.taxRateId() != null) {
            return unmapped(
                    line,
                    "Tax rate %s of line %d is not mapped, and the line states no percentage."
                            .formatted(line.taxRateId(), number));
        }
        var percent = percent(line);
        var having =
                mappings.taxTypes().stream()
                        .filter(type -> type.percent().compareTo(percent) == 0)
                        .toList();
        return having.size() == 1
                ? Step.ok(having.getFirst())
                : unmapped(line, undecided(line, number, percent, having));
    }

    private static BigDecimal percent(InvoiceLine line) {
        var stated = line.taxRate();
        return stated == null ? BigDecimal.ZERO : stated;
    }

    private static String undecided(
            InvoiceLine line, int number, BigDecimal percent, List<TaxType> having) {
        var rate =
                line.taxRateId() == null
                        ? ""
                        : " Its tax rate " + line.taxRateId() + " is not mapped.";
        if (having.isEmpty()) {
            return "The books have no tax type of %s %%, which line %d has.%s"
                    .formatted(text(percent), number, rate);
        }
        var names = having.stream().map(TaxTypes::named).collect(Collectors.joining(", "));
        return "Line %d has %s %% tax, and several tax types of the books have that: %s.%s"
                .formatted(number, text(percent), names, rate);
    }

    private static Step<TaxType> unmapped(InvoiceLine line, String message) {
        var waitingOn =
                line.taxRateId() == null
                        ? "mapping:tax-percent:" + text(percent(line))
                        : "mapping:tax-rate:" + line.taxRateId();
        return Step.parked(ReasonCode.TAX_UNMAPPED, message, waitingOn);
    }

    private static String named(TaxType type) {
        return type.name().isBlank() ? "tax type " + type.id() : type.name().strip();
    }

    private static String text(BigDecimal percent) {
        return Pricing.plain(percent).toPlainString();
    }
}
