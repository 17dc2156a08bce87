package org.sageonesync.gateway.posting;

/** Wakes whoever looks up what became of uncertain postings. */
@FunctionalInterface
public interface UncertainAlarm {

    /** Something has become uncertain. Returns at once. */
    void ring();
}
