package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.switches.Position;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.util.Map;

/**
 * The one table of SageOne's error replies, section 4 of the API reference. Marks: those of 401,
 * 404, 405, 411 and 500 are captured [wire]; the texts of 402, 415, 429 and of the 503 page are
 * inferred. A capture from a real company is to correct them here and nowhere else.
 */
final class Replies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Replies() {}

    static Reply badKey(Position position) {
        int status = position == Position.HTML_403 ? 403 : 401;
        return Reply.html(status, "Invalid API key").header("X-APIKey", "Invalid");
    }

    static Reply badLogin() {
        return message(401, "Authorization has been denied for this request.")
                .header("WWW-Authenticate", "Basic");
    }

    static Reply lockedOut() {
        return message(429, "Too many failed logins. The user name is blocked for 24 hours.");
    }

    static Reply tooMany(Duration left, Position retryAfter) {
        var reply = message(429, "Request limit exceeded.");
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return retryAfter == Position.ON
                ? reply.header("Retry-After", Long.toString(seconds))
                : reply;
    }

    static Reply lengthRequired() {
        return Reply.html(411, "Length Required");
    }

    static Reply unsupportedMediaType() {
        return message(415, "The request entity's media type is not supported for this resource.");
    }

    static Reply badAddress() {
        return Reply.html(400, "Bad Request");
    }

    static Reply unknownService(String service) {
        return message(
                404, "No HTTP resource was found that matches the service '" + service + "'.");
    }

    static Reply unknownMethod(String service) {
        return Reply.json(404, quoted("No action was found on the service '" + service + "'."));
    }

    static Reply wrongVerb(String verb, String allowed) {
        return message(
                        405,
                        "The requested resource does not support http method '%s'.".formatted(verb))
                .header("Allow", allowed);
    }

    static Reply accessDenied() {
        return message(405, "Access to the company is denied.");
    }

    static Reply expired() {
        return message(402, "The registration of the company has expired.");
    }

    static Reply notFound(Position position) {
        return position == Position.NULL_200 ? nothing() : message(404, "Not found.");
    }

    static Reply nothing() {
        return Reply.json(200, "null");
    }

    static Reply inUse() {
        return message(409, "The record is in use and cannot be deleted.");
    }

    static Reply serverError() {
        return message(500, "An error has occurred.");
    }

    static Reply maintenance() {
        return Reply.html(503, "Service Unavailable");
    }

    static Reply invalid(String sentence, Position format) {
        return switch (format) {
            case JSON_STRING -> Reply.json(400, quoted(sentence));
            case MESSAGE_OBJECT -> message(400, sentence);
            default -> new Reply(400, sentence, Reply.TEXT, sentence, Map.of());
        };
    }

    private static Reply message(int status, String text) {
        var body = JsonNodeFactory.instance.objectNode().put("Message", text);
        return Reply.json(status, JSON.writeValueAsString(body));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
