package org.sageonesync.kernel.records;

import org.sageonesync.contracts.outcome.RecordState;

import java.util.List;
import java.util.Map;

/**
 * A page of records, ordered by company, entity and id.
 *
 * @param page counted from 0
 * @param size records a page
 * @param total all that match
 * @param states how many of each state match the rest of the filter
 */
record RecordPage(
        List<RecordView> records, int page, int size, long total, Map<RecordState, Long> states) {

    static final int SIZE = 100;
}
