package org.sageonesync.reliability.schedules;

/**
 * An invoice that others may refer to, whether it is ever told of or not.
 *
 * @param room what every version of it comes to at least, in cents
 */
record Invoice(String id, String customer, Life life, long room) {

    private static final int PARTS = 3;

    /** Whoever takes no more than this leaves enough for two others. */
    long third() {
        return room / PARTS;
    }
}
