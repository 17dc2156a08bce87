package org.sageonesync.localstack.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must have become of a record.
 *
 * @param state one of the published record states, or {@link #NO_RECORD}
 * @param reason the published reason code; empty where there is none
 * @param books the fields of the customer in the books, in SageOne's spelling; empty if it must not
 *     be there
 */
record Ending(String id, String state, String reason, Map<String, String> books) {

    /** Stands in the place of a state where no record can be: not even its id can be read. */
    static final String NO_RECORD = "NONE";

    static Ending synced(Snapshot as) {
        return new Ending(as.id(), "SYNCED", "", BooksFields.of(as));
    }

    static Ending without(String id, String state, String reason) {
        return new Ending(id, state, reason, Map.of());
    }

    Ending with(String field, String value) {
        var changed = new LinkedHashMap<>(books);
        changed.put(field, value);
        return new Ending(id, state, reason, changed);
    }

    boolean hasRecord() {
        return !state.equals(NO_RECORD);
    }
}
