package org.sageonesync.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * Names one set of books: a SageOne company as billing knows it. 1 to 64 letters, digits, dots,
 * underscores or hyphens, beginning with a letter or digit, so that it is safe in a URL, a Kafka
 * key and a metric tag.
 */
public record CompanyKey(@JsonValue String value) implements Comparable<CompanyKey> {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @throws IllegalArgumentException if the text is not a company key
     */
    @JsonCreator
    public CompanyKey {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit");
        }
    }

    @Override
    public int compareTo(CompanyKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
