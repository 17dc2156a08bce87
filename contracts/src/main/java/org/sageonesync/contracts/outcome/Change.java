package org.sageonesync.contracts.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done in the books. */
public enum Change {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    /** Taken back: an invoice by an allocated credit note, a customer by making it inactive. */
    @JsonProperty("reversed")
    REVERSED,
    /** Nothing had to be done. */
    @JsonProperty("none")
    NONE
}
