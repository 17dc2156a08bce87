package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.period.EntityPeriod;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether the books of a month are complete: everything billing has is there, or does not belong
 * there, and the books still show it as it was posted.
 *
 * @param obstacles why it is not complete, besides what is open in the entities
 * @param entities what the sync services say of the month
 * @param drift what the latest reconciliation found in the month; absent if there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonthEnd(
        CompanyKey company,
        YearMonth month,
        boolean complete,
        List<Obstacle> obstacles,
        List<EntityPeriod> entities,
        @Nullable Found drift) {

    public MonthEnd {
        obstacles = List.copyOf(obstacles);
        entities = List.copyOf(entities);
    }

    /**
     * @param code such as {@code invoices-not-answering}, {@code drift}, {@code never-reconciled}
     *     or {@code reconciliation-old}
     * @param message for an accountant
     */
    public record Obstacle(String code, String message) {}

    /**
     * @param reconciliation its id
     * @param age since it finished
     * @param drifts findings about documents dated in the month by either side, and those without a
     *     date, such as an unexplained balance, which may concern any
     * @param findings the first 200
     */
    public record Found(
            long reconciliation,
            Instant finishedAt,
            Duration age,
            long drifts,
            BigDecimal amount,
            List<Drift> findings) {

        public Found {
            findings = List.copyOf(findings);
        }
    }
}
