package org.sageonesync.localstack.billing;

import org.jspecify.annotations.Nullable;

/**
 * A record of one of billing's topics.
 *
 * @param value null for a tombstone
 * @param withHeaders whether it carries CloudEvents headers
 */
public record Message(Topic topic, String key, @Nullable String value, boolean withHeaders) {

    /** One that carries headers. */
    public static Message of(Topic topic, String key, String value) {
        return new Message(topic, key, value, true);
    }

    public Message withoutHeaders() {
        return new Message(topic, key, value, false);
    }
}
