package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one call can do about a drift. */
public enum Remedy {
    /** The journal takes the document that bears our key as the record's. */
    @JsonProperty("relink")
    RELINK,
    /** The journal lets go of a document that is gone, so that the record is posted anew. */
    @JsonProperty("repost")
    REPOST,
    /** What SageOne shows is right; it is not reported again until it changes. */
    @JsonProperty("accept")
    ACCEPT
}
