package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A reconciliation: its progress, and once it is over, its report.
 *
 * @param message why it waits, or why it failed
 * @param report once it has finished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reconciliation(
        CompanyKey company,
        long id,
        Reconciliations.Scope scope,
        SweepState state,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        SweepProgress progress,
        @Nullable String message,
        @Nullable Report report) {

    /**
     * @param compared documents and customers that were held against the books
     * @param underWay documents that changed while they were compared, and were left out
     * @param accepted differences that are not reported because they were accepted before
     * @param foreign documents that are not billing's, of the customers that were looked at
     * @param drifts all findings
     * @param amount what they are about, in money
     * @param findings the first 1,000; the CSV has all
     */
    public record Report(
            long compared,
            long underWay,
            long accepted,
            long foreign,
            long drifts,
            BigDecimal amount,
            List<Drift> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }
}
