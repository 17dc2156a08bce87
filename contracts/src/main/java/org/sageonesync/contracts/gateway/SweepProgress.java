package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How far a job that reads the books has come.
 *
 * @param phase what it does now, such as {@code invoices}
 * @param done rows that have been read
 * @param total rows that are to be read, as far as is known
 * @param calls SageOne calls it has used
 * @param eta how long it will still take at this pace; absent before the first page, and at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SweepProgress(
        String phase, long done, long total, long calls, @Nullable Duration eta) {}
