package org.sageonesync.localstack.documents;

/**
 * What the sample must cost.
 *
 * @param creates one call each
 * @param allocations one call each
 * @param updates two calls each: read, save
 * @param reversals of invoices, three calls each: read, save a credit note, allocate it
 * @param unallocations one call each
 * @param deletes of receipts, two calls each: read, delete
 */
public record Calls(
        long creates,
        long allocations,
        long updates,
        long reversals,
        long unallocations,
        long deletes) {

    public static final Calls NONE = new Calls(0, 0, 0, 0, 0, 0);

    /** One create. */
    public static Calls create() {
        return new Calls(1, 0, 0, 0, 0, 0);
    }

    public Calls allocating(long times) {
        return plus(new Calls(0, times, 0, 0, 0, 0));
    }

    public Calls updating(long times) {
        return plus(new Calls(0, 0, times, 0, 0, 0));
    }

    Calls reversing() {
        return plus(new Calls(0, 0, 0, 1, 0, 0));
    }

    public Calls unallocating(long times) {
        return plus(new Calls(0, 0, 0, 0, times, 0));
    }

    public Calls deleting() {
        return plus(new Calls(0, 0, 0, 0, 0, 1));
    }

    public Calls plus(Calls other) {
        return new Calls(
                creates + other.creates,
                allocations + other.allocations,
                updates + other.updates,
                reversals + other.reversals,
                unallocations + other.unallocations,
                deletes + other.deletes);
    }

    public long due() {
        return creates + allocations + 2 * updates + 3 * reversals + unallocations + 2 * deletes;
    }
}
