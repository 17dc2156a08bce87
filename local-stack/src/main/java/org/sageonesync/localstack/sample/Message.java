package org.sageonesync.localstack.sample;

import org.jspecify.annotations.Nullable;

/**
 * A record of {@code billing.customers}.
 *
 * @param value null for a tombstone
 * @param withHeaders whether it carries CloudEvents headers
 */
public record Message(String key, @Nullable String value, boolean withHeaders) {

    static Message of(Snapshot snapshot) {
        return new Message(snapshot.key(), snapshot.json(), true);
    }

    Message withoutHeaders() {
        return new Message(key, value, false);
    }
}
