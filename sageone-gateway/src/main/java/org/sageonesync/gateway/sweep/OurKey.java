package org.sageonesync.gateway.sweep;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.gateway.posting.DocumentKind;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our key in a document, read back: {@link DocumentKind#key} the other way round.
 *
 * @param generation the record's life, from 0
 */
public record OurKey(BillingRef ref, int generation) {

    private static final Pattern FORM = Pattern.compile("((?:[^~]|~~)+)(?:~(\\d{1,9}))?");

    /** Empty: it is no key of ours. */
    public static Optional<OurKey> in(String text) {
        if (!text.startsWith(DocumentKind.OUR_PREFIX)) {
            return Optional.empty();
        }
        var parts = FORM.matcher(text.substring(DocumentKind.OUR_PREFIX.length()));
        return parts.matches() ? key(parts.group(1), parts.group(2)) : Optional.empty();
    }

    private static Optional<OurKey> key(String ref, @Nullable String generation) {
        try {
            return Optional.of(
                    new OurKey(
                            new BillingRef(ref.replace("~~", "~")),
                            generation == null ? 0 : Integer.parseInt(generation)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
