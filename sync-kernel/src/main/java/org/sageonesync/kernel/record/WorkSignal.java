package org.sageonesync.kernel.record;

/** Says that records may have become due, so that nobody has to poll. */
@FunctionalInterface
public interface WorkSignal {

    /** Cheap, never blocks; call it after the statement that made the records due. */
    void signal();
}
