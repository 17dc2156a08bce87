package org.sageonesync.gateway.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under one key, each text bound to its owner, and keyed hashes of what must not be
 * stored in clear.
 */
public final class Vault {

    /** First byte of everything encrypted, so that another way can be told apart one day. */
    private static final byte AES_256_GCM = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey encryption;
    private final SecretKey hashing;
    private final SecureRandom random = new SecureRandom();

    Vault(EncryptionKey key) {
        this.encryption = new SecretKeySpec(mac(key.asKey(), "encryption"), "AES");
        this.hashing = new SecretKeySpec(mac(key.asKey(), "pseudonyms"), "HmacSHA256");
    }

    /**
     * Encrypts a text.
     *
     * @param owner whom the text belongs to; it can be decrypted for that owner only
     */
    public byte[] encrypt(String owner, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, owner)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(AES_256_GCM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("AES-GCM does not encrypt", failure);
        }
    }

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws IllegalStateException if it was encrypted under another key or for another owner
     */
    public String decrypt(String owner, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.position(1).get(nonce);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, owner);
            var text = cipher.doFinal(sealed, buffer.position(), buffer.remaining());
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException _) {
            throw new IllegalStateException(
                    "The credentials of "
                            + owner
                            + " were encrypted under another GATEWAY_ENCRYPTION_KEY; connect the"
                            + " company again, or start with the old key.");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("AES-GCM does not decrypt", failure);
        }
    }

    /**
     * Names something without telling it: the same for the same parts, and of no use without the
     * key.
     *
     * @param purpose keeps hashes for different purposes apart
     */
    public String pseudonym(String purpose, String... parts) {
        return purpose
                + ":"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac(hashing, purpose + "\n" + String.join("\n", parts)));
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", failure);
        }
    }
}
