package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** The sample company's login and key in SageOne, made anew for each run. */
record Credentials(String username, String password, String apiKey) {

    /** Among them those that a URL or a JSON text must escape. */
    private static final String LETTERS =
            "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789+/%&=\" ";

    private static final int LENGTH = 24;

    static Credentials random() {
        var random = new SecureRandom();
        var password = new StringBuilder("x");
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Credentials(
                "books@isp.example",
                password.append("+/9").toString(),
                UUID.randomUUID().toString());
    }

    /**
     * Writes them, one a line, for a test that looks for them elsewhere; readable by its owner
     * only.
     */
    void writeTo(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.write(file, List.of(password, apiKey));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Shows neither the password nor the key. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
