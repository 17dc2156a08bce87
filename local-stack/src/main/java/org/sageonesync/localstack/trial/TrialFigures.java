package org.sageonesync.localstack.trial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a trial found, as it stands in {@code report.json}.
 *
 * @param ok whether nothing speaks against the run
 * @param faults what does, a sentence each
 * @param trial chaos or rolling
 * @param again the command that does the same once more
 * @param states records by entity, then by state and reason
 */
public record TrialFigures(
        boolean ok,
        List<String> faults,
        String trial,
        String again,
        Events events,
        Map<String, Map<String, Long>> states,
        List<String> differences,
        BigDecimal wrongBy,
        int balancesThatDiffer,
        Documents documents,
        Calls calls,
        List<Outages> processes,
        Seconds seconds) {

    /**
     * Records on billing's topics.
     *
     * @param before published before the trial
     * @param during published while it lasted, those that came twice or cannot be read included
     * @param onTopics what the topics hold
     * @param deadLetters events that have a dead letter
     * @param deadLetterCopies letters that are there once more
     */
    public record Events(
            long before,
            long during,
            long repeated,
            long onTopics,
            long deadLetters,
            long deadLettersExpected,
            long deadLetterCopies) {

        long published() {
            return before + during;
        }
    }

    /**
     * What SageOne stored: customers, invoices, credit notes and receipts.
     *
     * @param made ever, those that were deleted again included
     * @param due what the events ask for
     * @param refusedSaves documents and customers that SageOne refused to store
     */
    public record Documents(long made, long due, long refusedSaves) {}

    /**
     * Calls to SageOne.
     *
     * @param total all of them
     * @param undisturbed what an undisturbed run takes
     */
    public record Calls(
            Map<String, Long> byKind,
            long total,
            long undisturbed,
            int allowedAMinute,
            int mostInAnyMinute,
            long tooManyRequests) {}

    /**
     * @param times how often it was killed or restarted
     * @param tookTooLong how often it had to be killed because it did not end within its grace
     */
    public record Outages(
            String name,
            int times,
            int tookTooLong,
            double longestDrain,
            double meanUntilReady,
            double longestUntilReady) {}

    /** How long the parts took. */
    public record Seconds(double start, double trial, double settled, double all) {}
}
