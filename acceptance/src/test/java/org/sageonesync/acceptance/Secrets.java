package org.sageonesync.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The sample company's secrets, in every form in which they could leak. */
record Secrets(List<String> plain) {

    private static final String USER = "books@isp.example";

    static Secrets from(Path file) {
        try {
            return new Secrets(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> forms() {
        return plain.stream().flatMap(Secrets::forms).distinct().toList();
    }

    private static Stream<String> forms(String secret) {
        String encoded = URLEncoder.encode(secret, UTF_8);
        return Stream.of(
                secret,
                encoded,
                encoded.replace("+", "%20"),
                secret.replace("\"", "\\\""),
                base64(secret),
                base64(USER + ":" + secret));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
