package org.sageonesync.contracts.billing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a customer stands in billing. */
public enum CustomerStatus {
    @JsonProperty("new")
    NEW,
    @JsonProperty("active")
    ACTIVE,
    /** Service is cut off, usually for unpaid bills; still a customer. */
    @JsonProperty("blocked")
    BLOCKED,
    @JsonProperty("disabled")
    DISABLED
}
