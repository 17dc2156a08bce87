package org.sageonesync.gateway.vault;

import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of the environment under which secrets are stored. */
final class EncryptionKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private EncryptionKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads 32 bytes in Base64.
     *
     * @throws NoEncryptionKey if it is anything else
     */
    static EncryptionKey parse(String base64) {
        if (base64.isBlank()) {
            throw new NoEncryptionKey("GATEWAY_ENCRYPTION_KEY is not set.");
        }
        var bytes = decoded(base64.strip());
        if (bytes.length != BYTES) {
            throw new NoEncryptionKey(
                    "GATEWAY_ENCRYPTION_KEY holds %d bytes instead of 32.".formatted(bytes.length));
        }
        return new EncryptionKey(bytes);
    }

    SecretKey asKey() {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new NoEncryptionKey("GATEWAY_ENCRYPTION_KEY is not Base64.");
        }
    }
}
