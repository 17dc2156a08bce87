package org.sageonesync.localstack.documents;

/**
 * What the sample must cost.
 *
 * @param creates one call each
 * @param allocations one call each
 * @param updates two calls each: read, save
 * @param reversals three calls each: read, save a credit note, allocate it
 */
public record Calls(long creates, long allocations, long updates, long reversals) {

    public static final Calls NONE = new Calls(0, 0, 0, 0);

    public Calls plus(Calls other) {
        return new Calls(
                creates + other.creates,
                allocations + other.allocations,
                updates + other.updates,
                reversals + other.reversals);
    }

    public long due() {
        return creates + allocations + 2 * updates + 3 * reversals;
    }
}
