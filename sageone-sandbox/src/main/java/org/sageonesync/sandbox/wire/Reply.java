package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * A reply of SageOne.
 *
 * @param reason the reason phrase; the usual one when null
 */
record Reply(
        int status,
        @Nullable String reason,
        String contentType,
        String body,
        Map<String, String> headers) {

    static final String JSON = "application/json; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";
    static final String HTML = "text/html; charset=utf-8";

    static Reply json(int status, String body) {
        return new Reply(status, null, JSON, body, Map.of());
    }

    static Reply html(int status, String title) {
        var page =
                "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>"
                        .formatted(title, title);
        return new Reply(status, null, HTML, page, Map.of());
    }

    static Reply empty(int status) {
        return new Reply(status, null, "", "", Map.of());
    }

    Reply header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, reason, contentType, body, Map.copyOf(more));
    }
}
