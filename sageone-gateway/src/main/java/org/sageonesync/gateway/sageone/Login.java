package org.sageonesync.gateway.sageone;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What opens a company's books.
 *
 * @param apiKey the developer key, a GUID without braces
 * @param username e-mail address of the SageOne user
 * @param companyId SageOne's id of the company; 0 while it is not known, which only {@code
 *     Company/Get} does without
 */
public record Login(String apiKey, String username, String password, long companyId) {

    private static final Pattern GUID =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /**
     * Takes the key bare, in braces or in encoded braces.
     *
     * @throws IllegalArgumentException if the key is not a GUID; the message does not tell it
     */
    public Login {
        apiKey = bare(apiKey);
        if (!GUID.matcher(apiKey).matches()) {
            throw new IllegalArgumentException("must be a GUID, with or without braces");
        }
    }

    /** The same credentials for a company that they have been found to open. */
    public Login forCompany(long id) {
        return new Login(apiKey, username, password, id);
    }

    /** User names are e-mail addresses; SageOne does not mind their case. */
    String normalUsername() {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    String normalKey() {
        return apiKey.toLowerCase(Locale.ROOT);
    }

    String authorization() {
        var pair = username + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows neither the password nor the key. */
    @Override
    public String toString() {
        return "Login[company " + companyId + "]";
    }

    private static String bare(String key) {
        return key.strip().replaceAll("(?i)^(\\{|%7B)|(\\}|%7D)$", "");
    }
}
