package org.sageonesync.reliability.schedules;

/**
 * An invoice that others may refer to, whether it is ever told of or not.
 *
 * @param room what every version of it comes to at least, in cents
 */
record Invoice(String id, String customer, Life life, long room) {

    private static final int PARTS = 3;

    /**
     * What one of those who take a part of it may take.
     *
     * @param last whether it is to stay so: then there is enough for two others
     */
    long most(boolean last) {
        return last ? room / PARTS : room;
    }
}
