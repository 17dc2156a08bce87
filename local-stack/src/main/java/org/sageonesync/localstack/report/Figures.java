package org.sageonesync.localstack.report;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.checker.Findings.SpecialCase;
import org.sageonesync.localstack.checker.Month;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a run found, as it stands in {@code report.json}.
 *
 * @param ok no difference, no customer with another balance, the calls as they should be, no 429
 * @param states records by entity, then by state and reason
 * @param inSageOne how many customers, invoices, credit notes and receipts SageOne lists
 * @param months both sides of each month
 * @param balancesThatDiffer customers that do not owe in SageOne what billing says
 * @param wrongBy by how much the totals of documents are wrong, all differences added
 */
public record Figures(
        boolean ok,
        String limits,
        Events events,
        Map<String, Map<String, Long>> states,
        Map<String, Integer> inSageOne,
        List<String> differences,
        BigDecimal wrongBy,
        SortedMap<String, Month> months,
        int balancesThatDiffer,
        Calls calls,
        Limit limit,
        List<Server> processes,
        Seconds seconds,
        List<SpecialCase> specialCases) {

    /** Records written to billing's topics and to their dead letters. */
    public record Events(long published, long deadLetters, long deadLettersExpected) {}

    /**
     * Calls to SageOne.
     *
     * @param creates customers, invoices, credit notes and receipts that the sample makes in the
     *     books
     * @param calculates calls that store nothing, for the first documents of a company
     * @param spent {@code total} less reference data and the look-ups that settled what was
     *     uncertain
     * @param due {@code creates + allocations + 2 * updates + 3 * reversals + unallocations + 2 *
     *     deletes + calculates}, which {@code spent} must equal
     */
    public record Calls(
            Map<String, Long> byKind,
            long total,
            long creates,
            long allocations,
            long updates,
            long reversals,
            long unallocations,
            long deletes,
            long calculates,
            long spent,
            long due) {}

    /**
     * SageOne's limit, as SageOne counts.
     *
     * @param useWhileWorkWaited the share of the allowed calls that was used in the full minutes of
     *     the first export; absent if it took no full minute
     */
    public record Limit(
            int allowedAMinute,
            int mostInAnyMinute,
            long tooManyRequests,
            @Nullable Double useWhileWorkWaited) {}

    /**
     * @param startUpMillis from its start until it was ready, beside the others
     * @param residentKib at the end
     */
    public record Server(String name, long startUpMillis, long residentKib) {}

    /** How long the parts took. */
    public record Seconds(double start, double firstExport, double all) {}
}
