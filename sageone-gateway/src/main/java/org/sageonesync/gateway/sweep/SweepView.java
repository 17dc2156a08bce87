package org.sageonesync.gateway.sweep;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.gateway.SweepProgress;
import org.sageonesync.contracts.gateway.SweepState;

import java.time.Instant;

/**
 * A sweep as people see it.
 *
 * @param result JSON of its purpose's own; null while it is not finished
 */
public record SweepView(
        long id,
        CompanyKey company,
        Purpose purpose,
        Scope scope,
        SweepState state,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        SweepProgress progress,
        @Nullable String message,
        @Nullable String result) {}
