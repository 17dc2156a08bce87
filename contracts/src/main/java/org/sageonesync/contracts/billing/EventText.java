package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of an event as a tree, read strictly. */
sealed interface EventText {

    /** One JSON object. */
    record Parsed(String text, ObjectNode event) implements EventText {}

    /**
     * @param text as much as could be decoded; empty if nothing could
     */
    record Unreadable(String text, Violation violation) implements EventText {}

    int MOST_BYTES = 1024 * 1024;
    int DEEPEST = 32;
    int LONGEST_NUMBER = 100;
    int LONGEST_COMPLAINT = 200;

    ObjectReader STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .reader();

    static EventText read(byte[] payload) {
        if (payload.length > MOST_BYTES) {
            return new Unreadable("", whole("must be at most " + MOST_BYTES + " bytes of JSON"));
        }
        try {
            return parse(textOf(payload));
        } catch (CharacterCodingException notUtf8) {
            return new Unreadable("", whole("must be JSON in UTF-8, which these bytes are not"));
        }
    }

    private static String textOf(byte[] payload) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static EventText parse(String text) {
        try {
            return STRICT.readTree(text) instanceof ObjectNode event
                    ? new Parsed(text, event)
                    : new Unreadable(text, whole("must be one JSON object"));
        } catch (JacksonException malformed) {
            return new Unreadable(text, whole("must be one JSON object: " + complaint(malformed)));
        }
    }

    private static Violation whole(String message) {
        return new Violation("", message);
    }

    private static String complaint(JacksonException malformed) {
        var message = String.valueOf(malformed.getOriginalMessage()).lines().findFirst().orElse("");
        var at = malformed.getLocation();
        var place =
                at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return message.substring(0, Math.min(message.length(), LONGEST_COMPLAINT)) + place;
    }
}
