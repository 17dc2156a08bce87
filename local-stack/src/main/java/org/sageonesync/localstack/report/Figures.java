package org.sageonesync.localstack.report;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.checker.Findings.SpecialCase;

import java.util.List;
import java.util.Map;

/**
 * What a run found, as it stands in {@code report.json}.
 *
 * @param ok no difference, the calls as they should be, no 429
 * @param states records by state and reason
 * @param customersInSageOne as SageOne lists them
 */
public record Figures(
        boolean ok,
        String limits,
        Events events,
        Map<String, Long> states,
        int customersInSageOne,
        List<String> differences,
        Calls calls,
        Limit limit,
        List<Server> processes,
        Seconds seconds,
        List<SpecialCase> specialCases) {

    /** Records written to {@code billing.customers} and to its dead letters. */
    public record Events(long published, long deadLetters, long deadLettersExpected) {}

    /**
     * Calls to SageOne.
     *
     * @param creates customers in SageOne
     * @param updates changes that the sample makes in the books
     * @param spent {@code total} less reference data and the look-ups that settled what was
     *     uncertain
     * @param due {@code creates + 2 * updates}, which {@code spent} must equal
     * @param perDocument {@code spent} a customer in SageOne
     */
    public record Calls(
            Map<String, Long> byKind,
            long total,
            long creates,
            long updates,
            long spent,
            long due,
            double perDocument) {}

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
