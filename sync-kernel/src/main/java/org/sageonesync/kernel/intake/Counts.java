package org.sageonesync.kernel.intake;

/**
 * What became of received records: received = stored + duplicate + stale + tombstone +
 * dead-lettered.
 *
 * @param stale older than what is known, or overtaken within its own batch
 * @param conflicting of the stored and stale ones: equal version, different content
 */
record Counts(
        long received,
        long stored,
        long duplicate,
        long stale,
        long tombstone,
        long deadLettered,
        long conflicting) {

    Counts plus(Counts other) {
        return new Counts(
                received + other.received,
                stored + other.stored,
                duplicate + other.duplicate,
                stale + other.stale,
                tombstone + other.tombstone,
                deadLettered + other.deadLettered,
                conflicting + other.conflicting);
    }
}
