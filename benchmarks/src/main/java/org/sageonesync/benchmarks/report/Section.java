package org.sageonesync.benchmarks.report;

import java.util.List;

/**
 * What one measurement found.
 *
 * @param title a heading
 * @param remark how it was measured, in a sentence or two
 */
public record Section(String title, String remark, List<Series> series) {

    public Section {
        series = List.copyOf(series);
    }
}
