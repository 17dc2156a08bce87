package org.sageonesync.sandbox.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** JSON with exact decimals. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private Json() {}

    /** The tree of a request body, if it is JSON at all. */
    static Optional<JsonNode> parse(String body) {
        try {
            var tree = MAPPER.readTree(body);
            return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
