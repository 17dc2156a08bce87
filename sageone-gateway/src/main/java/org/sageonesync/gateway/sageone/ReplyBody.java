package org.sageonesync.gateway.sageone;

import org.sageonesync.gateway.sageone.WireReply.Received;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a reply's body, which SageOne writes in five forms. */
final class ReplyBody {

    private static final int LONGEST_SENTENCE = 500;
    private static final Pattern KEY = Pattern.compile("(?i)apikey=[^&'\"\\s]*");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ReplyBody() {}

    /** The body as JSON; an empty one is null; empty if it is no JSON. */
    static Optional<JsonNode> json(String body) {
        if (body.isBlank()) {
            return Optional.of(NullNode.getInstance());
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    static boolean isHtml(Received received) {
        var type = received.headers().getFirst("Content-Type");
        return received.body().stripLeading().startsWith("<")
                || (type != null && type.startsWith("text/html"));
    }

    /**
     * What SageOne says in a sentence: plain text, a JSON string, or {@code Message} and {@code
     * MessageDetail}. Empty for an HTML page, which is not SageOne's word, and for nothing. Some
     * sentences repeat the address of the request, which holds the key.
     */
    static String sentence(Received received) {
        if (isHtml(received)) {
            return "";
        }
        var text = json(received.body()).map(ReplyBody::text).orElse(received.body());
        var line = KEY.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("apikey=***");
        return line.length() <= LONGEST_SENTENCE ? line : line.substring(0, LONGEST_SENTENCE) + "…";
    }

    private static String text(JsonNode json) {
        if (!json.isObject()) {
            return json.isNull() ? "" : json.asString();
        }
        var detail = json.path("MessageDetail").asString("");
        return json.path("Message").asString("") + (detail.isEmpty() ? "" : " " + detail);
    }
}
