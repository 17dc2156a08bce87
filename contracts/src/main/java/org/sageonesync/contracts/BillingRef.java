package org.sageonesync.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Billing's own id of a record. Billing systems use numbers or short codes: 1 to 64 visible ASCII
 * characters without a slash, a question mark, a percent sign or a hash, so that it is safe in a
 * URL path and a Kafka key. JSON numbers are accepted and kept as text.
 */
public record BillingRef(@JsonValue String value) implements Comparable<BillingRef> {

    private static final Pattern VALID = Pattern.compile("[!-~&&[^/?%#\\\\]]{1,64}");

    /**
     * @throws IllegalArgumentException if the text is not a billing reference
     */
    @JsonCreator
    public BillingRef {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 visible ASCII characters without / ? % # \\ or spaces");
        }
    }

    /** From a JSON number, which must be whole and be written so. */
    @JsonCreator
    static BillingRef ofNumber(BigDecimal number) {
        if (number.scale() != 0) {
            throw new IllegalArgumentException("must be a whole number or text");
        }
        return new BillingRef(number.toString());
    }

    @Override
    public int compareTo(BillingRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
