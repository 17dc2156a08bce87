package org.sageonesync.contracts.topic;

/** The headers (UTF-8 text) that a dead letter carries beside those of the record it was. */
public final class DeadLetterHeaders {

    /** A {@link org.sageonesync.contracts.outcome.ReasonCode} in its wire form. */
    public static final String REASON = "dlt_reason";

    /** Every violation, one a line. */
    public static final String MESSAGE = "dlt_message";

    public static final String TOPIC = "dlt_original_topic";
    public static final String PARTITION = "dlt_original_partition";
    public static final String OFFSET = "dlt_original_offset";

    /** ISO-8601 instant at which the record was found undecodable. */
    public static final String AT = "dlt_at";

    private DeadLetterHeaders() {}
}
