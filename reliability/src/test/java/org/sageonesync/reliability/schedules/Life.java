package org.sageonesync.reliability.schedules;

import java.util.List;

/** The versions of a record, in the order in which billing made them; none: it is never told of. */
record Life(List<Fact> facts) {

    Life {
        facts = List.copyOf(facts);
    }

    static final Life UNTOLD = new Life(List.of());
}
