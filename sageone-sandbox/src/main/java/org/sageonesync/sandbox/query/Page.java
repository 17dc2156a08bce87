package org.sageonesync.sandbox.query;

import org.sageonesync.sandbox.rows.Row;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many rows meet the filter, as SageOne states it in {@code TotalResults}
 * @param rows at most 100
 * @param examined how many rows were looked at to find them
 */
public record Page(int total, List<Row> rows, int examined) {}
