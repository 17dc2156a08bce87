package org.sageonesync.gateway.posting;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a document should say.
 *
 * @param name the wanted name or number
 * @param fields our other fields, always in the same order
 */
public record Content(String name, ObjectNode fields) {

    /** SHA-256 of the content, in hexadecimal. */
    public String hash() {
        var text = name + "\n" + fields;
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
