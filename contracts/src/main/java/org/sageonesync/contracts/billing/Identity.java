package org.sageonesync.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;

import java.util.function.Function;

/**
 * As much as can be read of which record an unfit event speaks of, so that it can be shown as that
 * record's failure. Reads up to where the text ends to be JSON; what is said twice and differently
 * is not known.
 */
record Identity(@Nullable CompanyKey company, @Nullable BillingRef id, @Nullable Long version) {

    static Identity in(String text) {
        var fields = TopLevelFields.of(text, "company", "id", "version");
        return new Identity(
                parsed(fields.get("company"), CompanyKey::new),
                parsed(fields.get("id"), BillingRef::new),
                parsed(fields.get("version"), Identity::version));
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> type) {
        if (text == null) {
            return null;
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException unfit) {
            return null;
        }
    }

    private static Long version(String text) {
        var version = Long.valueOf(text);
        if (version < 0) {
            throw new IllegalArgumentException("must be at least 0");
        }
        return version;
    }
}
