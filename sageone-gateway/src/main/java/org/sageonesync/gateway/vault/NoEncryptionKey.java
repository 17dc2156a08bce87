package org.sageonesync.gateway.vault;

import java.io.Serial;

/** The gateway cannot keep secrets and does not start. */
final class NoEncryptionKey extends RuntimeException {

    /** What to do about it. */
    static final String REMEDY =
            "Set it to 32 random bytes in Base64, for example from `openssl rand -base64 32`, and keep"
                    + " it: stored credentials can be read with the same key only.";

    @Serial private static final long serialVersionUID = 1L;

    NoEncryptionKey(String sentence) {
        super(sentence);
    }
}
