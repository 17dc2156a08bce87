package org.sageonesync.sandbox.access;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a call presents to be let in. */
public record Credentials(Optional<ApiKey> key, Optional<Login> login) {

    private static final String SCHEME = "basic ";

    /** Reads the {@code apikey} parameter and the {@code Authorization} header. */
    public static Credentials of(@Nullable String key, @Nullable String authorization) {
        var presented = Optional.ofNullable(key).filter(text -> !text.isBlank()).map(ApiKey::new);
        return new Credentials(presented, basic(authorization));
    }

    private static Optional<Login> basic(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            var text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(Login.of(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
