package org.sageonesync.mapping.unmapped;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * What a record waits for.
 *
 * @param waitingOn null if it waits for no mapping
 * @param since when it began to wait for that
 */
record Wait(Key key, long sequence, @Nullable String waitingOn, Instant since) {

    /** What the newest of a batch's outcomes say. */
    static Collection<Wait> newest(List<Outcome> outcomes) {
        var waits = new LinkedHashMap<Key, Wait>();
        outcomes.forEach(outcome -> waits.merge(Key.of(outcome), of(outcome), Wait::then));
        return waits.values();
    }

    private static Wait of(Outcome outcome) {
        return new Wait(Key.of(outcome), outcome.sequence(), outcome.mapping(), outcome.at());
    }

    private Wait then(Wait next) {
        if (next.sequence <= sequence) {
            return this;
        }
        return next.waitingOn != null && Objects.equals(next.waitingOn, waitingOn)
                ? new Wait(key, next.sequence, waitingOn, since)
                : next;
    }

    /** Names a record. */
    record Key(CompanyKey company, Entity entity, BillingRef id) {

        private static Key of(Outcome outcome) {
            return new Key(outcome.company(), outcome.entity(), outcome.id());
        }
    }
}
