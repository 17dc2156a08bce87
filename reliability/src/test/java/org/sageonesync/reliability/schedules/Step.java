package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.Nullable;

/** A step of a schedule. */
sealed interface Step {

    /** Billing publishes a version of a record: a new, an old or a known one. */
    record Tell(Fact fact) implements Step {}

    /**
     * Something that is no event arrives.
     *
     * @param value null: a tombstone
     * @param about the record that it marks as spoilt; null: that cannot be read
     */
    record Garble(
            String topic, String id, @Nullable String value, @Nullable RecordId about, long version)
            implements Step {}

    /** SageOne will misbehave once. */
    record Plant(Cell cell) implements Step {}

    /** The company's settings change. */
    record Change(Knobs knobs) implements Step {}

    /** A person has every record looked at again. */
    record Resync() implements Step {}
}
