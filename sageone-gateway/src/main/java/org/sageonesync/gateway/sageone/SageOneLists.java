package org.sageonesync.gateway.sageone;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;

/** Reads SageOne's lists to their end. */
public interface SageOneLists {

    /**
     * Reads every row whose {@code ID} is above the watermark, in the order of {@code ID}, 100 rows
     * a call. A SageOne that ignores the filter costs more calls, not correctness.
     *
     * @param operation such as {@code Customer/Get}
     * @param watermark an {@code ID}; {@link Long#MIN_VALUE} for the whole list
     */
    Listing above(CompanyKey company, Lane lane, String operation, long watermark);

    /**
     * Reads every row that a filter lets through, in the order of {@code ID}, 100 rows a call. The
     * whole list, where filters are ignored.
     *
     * @param filter such as {@code SourceDocumentId eq 7}
     */
    default Listing where(CompanyKey company, Lane lane, String operation, String filter) {
        return above(company, lane, operation, Long.MIN_VALUE);
    }

    /** Lists read over a line of one's own. */
    static SageOneLists over(SageOne sageOne) {
        return new ListReader(sageOne);
    }
}
