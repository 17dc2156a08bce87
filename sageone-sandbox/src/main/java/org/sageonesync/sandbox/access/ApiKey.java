package org.sageonesync.sandbox.access;

import java.util.Locale;

/** An API key in any of the spellings that SageOne takes: a guid, bare or in braces. */
public record ApiKey(String guid) {

    /** Normalises the spelling. */
    public ApiKey {
        var bare = guid.strip().toLowerCase(Locale.ROOT);
        guid =
                bare.startsWith("{") && bare.endsWith("}")
                        ? bare.substring(1, bare.length() - 1)
                        : bare;
        if (guid.isEmpty()) {
            throw new IllegalArgumentException("an API key cannot be empty");
        }
    }

    /** Does not show the key. */
    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
