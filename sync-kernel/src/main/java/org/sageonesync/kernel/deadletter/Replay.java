package org.sageonesync.kernel.deadletter;

/**
 * What became of a replay.
 *
 * @param read dead letters looked at
 * @param accepted good events now, and taken in
 * @param before taken in by an earlier replay
 * @param undecodable still no good events; they stay where they are
 * @param complete whether all there are were looked at; else call again
 */
record Replay(long read, long accepted, long before, long undecodable, boolean complete) {

    static final Replay NOTHING = new Replay(0, 0, 0, 0, true);

    Replay plus(Replay other) {
        return new Replay(
                read + other.read,
                accepted + other.accepted,
                before + other.before,
                undecodable + other.undecodable,
                complete && other.complete);
    }
}
