package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a document should say.
 *
 * @param name the wanted name or number; null: SageOne numbers it
 * @param fields our other fields, always in the same order
 * @param totals what it must come to; null: it has no total
 */
public record Content(@Nullable String name, ObjectNode fields, @Nullable Totals totals) {

    public Content(String name, ObjectNode fields) {
        this(name, fields, null);
    }

    /** SHA-256 of the content, in hexadecimal. */
    public String hash() {
        var text =
                (name == null ? "" : name) + "\n" + fields + (totals == null ? "" : "\n" + totals);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
