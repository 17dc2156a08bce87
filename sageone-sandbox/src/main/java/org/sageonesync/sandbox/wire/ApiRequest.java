package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.query.Options;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call as it came in.
 *
 * @param path the path, split at its slashes, after {@code /api/}: version, service, method, id
 * @param options decoded query options by lower-case name
 * @param hasLength whether the caller gave the body's length, or sends chunks
 */
record ApiRequest(
        String verb,
        List<String> path,
        Map<String, String> options,
        @Nullable String contentType,
        @Nullable String authorization,
        boolean hasLength,
        String body)
        implements Options {

    private static final int SERVICE = 1;
    private static final int METHOD = 2;
    private static final int ID = 3;

    @Override
    public @Nullable String option(String name) {
        return options.get(name.toLowerCase(Locale.ROOT));
    }

    boolean flag(String name) {
        return "true".equalsIgnoreCase(option(name));
    }

    String service() {
        return part(SERVICE);
    }

    String method() {
        return part(METHOD);
    }

    /** The id behind the method, or the {@code id} option; null when neither is there. */
    @Nullable String id() {
        return part(ID).isEmpty() ? option("id") : part(ID);
    }

    private String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }
}
