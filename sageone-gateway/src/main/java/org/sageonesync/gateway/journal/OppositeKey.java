package org.sageonesync.gateway.journal;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The journal's key of the document that takes another one back. It follows from the other's key,
 * so that whoever goes on with a reversal finds what has been done.
 */
public final class OppositeKey {

    private static final String PREFIX = "reversal:";
    private static final int LONGEST = 64;
    private static final int HASH = 16;

    private OppositeKey() {}

    /**
     * @param generation the life of the document that is taken back
     */
    public static DocumentKey of(DocumentKey original, int generation) {
        return new DocumentKey(
                original.company(), opposite(original.kind()), ref(original.ref(), generation));
    }

    /** What takes a document of this kind back. */
    public static PostingKind opposite(PostingKind kind) {
        return switch (kind) {
            case INVOICE -> PostingKind.CREDIT_NOTE;
            case CREDIT_NOTE -> PostingKind.INVOICE;
            case RECEIPT -> PostingKind.RECEIPT;
            case CUSTOMER, ALLOCATION ->
                    throw new IllegalArgumentException("has no opposite: " + kind);
        };
    }

    private static BillingRef ref(BillingRef original, int generation) {
        var text = PREFIX + original + (generation == 0 ? "" : "~" + generation);
        return new BillingRef(text.length() <= LONGEST ? text : shortened(text));
    }

    private static String shortened(String text) {
        var kept = text.substring(0, LONGEST - HASH - 1);
        return kept + "~" + HexFormat.of().formatHex(sha256(text)).substring(0, HASH);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
