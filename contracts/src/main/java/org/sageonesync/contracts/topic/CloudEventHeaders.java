package org.sageonesync.contracts.topic;

/**
 * The record headers of a CloudEvents 1.0 event in binary mode (UTF-8 text). A record without them
 * is taken as a "changed" event.
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}
}
