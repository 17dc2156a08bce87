package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;

/**
 * What has been told of a record.
 *
 * @param fact the newest version; null: nothing that could be read
 * @param spoilt the newest version that could not be read
 */
record Known(@Nullable Fact fact, @Nullable Long spoilt) {

    static final Known NOTHING = new Known(null, null);

    /** The newest wins; of equal ones the later. */
    Known told(Fact told) {
        if (fact != null && told.version() < fact.version()) {
            return this;
        }
        return new Known(told, spoilt == null || spoilt <= told.version() ? null : spoilt);
    }

    Known garbled(long version) {
        boolean older =
                (fact != null && version < fact.version()) || (spoilt != null && version < spoilt);
        return older ? this : new Known(fact, version);
    }

    boolean isSpoilt() {
        return spoilt != null;
    }
}
