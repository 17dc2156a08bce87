package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a job that reads the books stands. */
public enum SweepState {
    /** It reads, or waits for a free call. */
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED,
    /** It gave up; what it found until then counts for nothing. */
    @JsonProperty("failed")
    FAILED
}
