package org.sageonesync.gateway.sageone;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What reading a list to its end gave. */
public sealed interface Listing {

    /**
     * The list was read to its short last page.
     *
     * @param rows the rows above the watermark, as SageOne sent them
     * @param conclusive whether what is not among the rows was certainly not there: every {@code
     *     ID} was above the one before, and each page began where the one before ended
     */
    record Read(List<JsonNode> rows, boolean conclusive) implements Listing {

        /** Copies the rows. */
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /** A call did not answer; nothing can be concluded. */
    record Broken(Reply reply) implements Listing {}
}
