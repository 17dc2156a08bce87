package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent a call is; the higher lane goes first, and none starves. */
public enum Lane {
    /** A person waits for it. */
    @JsonProperty("interactive")
    INTERACTIVE,
    /** Billing has just changed something. */
    @JsonProperty("live")
    LIVE,
    /** First export, resync, sweep. */
    @JsonProperty("backfill")
    BACKFILL
}
