package org.sageonesync.invoices;

import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prices the lines of a document so that the books come to billing's totals, to the cent. */
final class Balance {

    private final boolean inclusive;
    private final RoundingLine rounding;

    /**
     * @param inclusive whether the document states prices inclusive of tax
     */
    Balance(boolean inclusive, RoundingLine rounding) {
        this.inclusive = inclusive;
        this.rounding = rounding;
    }

    private record Priced(List<SalesDocument.Line> lines, Sums sums) {

        BigDecimal distanceTo(Sums billed) {
            var open = billed.minus(sums);
            return open.exclusive().abs().add(open.tax().abs());
        }
    }

    /** The lines, with one more where a rounding has to be closed. */
    Step<List<SalesDocument.Line>> lines(List<Entry> entries, Sums billed) {
        var best =
                Stream.of(Pricing.values())
                        .map(pricing -> priced(entries, pricing))
                        .min(Comparator.comparing(priced -> priced.distanceTo(billed)))
                        .orElseThrow();
        if (best.sums().areThoseOf(billed)) {
            return Step.ok(best.lines());
        }
        return Arithmetic.holds(entries.stream().map(Entry::sale).toList(), billed)
                ? closed(best, billed)
                : differing(best.sums(), billed);
    }

    private Priced priced(List<Entry> entries, Pricing pricing) {
        var prices =
                entries.stream().map(entry -> pricing.unitPrice(entry.sale(), inclusive)).toList();
        var lines =
                IntStream.range(0, entries.size())
                        .mapToObj(i -> entries.get(i).priced(prices.get(i)));
        var sums =
                IntStream.range(0, entries.size())
                        .mapToObj(
                                i -> Sums.ofLine(inclusive, entries.get(i).sale(), prices.get(i)));
        return new Priced(lines.toList(), Sums.total(sums.toList()));
    }

    private Step<List<SalesDocument.Line>> closed(Priced priced, Sums billed) {
        return rounding.closing(priced.sums(), billed)
                .then(
                        line ->
                                Step.ok(
                                        Stream.concat(priced.lines().stream(), Stream.of(line))
                                                .toList()));
    }

    private static Step<List<SalesDocument.Line>> differing(Sums lines, Sums billed) {
        return Step.refused(
                ReasonCode.TOTALS_DIFFER,
                "The lines come to %s, but billing's totals are %s: a difference of %s."
                        .formatted(lines, billed, billed.minus(lines)));
    }
}
