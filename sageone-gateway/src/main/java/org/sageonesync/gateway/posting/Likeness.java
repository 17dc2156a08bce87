package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether SageOne shows what it was sent: numbers by value, dates in any of its notations, texts
 * without the spaces around them, lists element by element in their order. No value, null and an
 * empty text are the same. What it shows besides is not looked at.
 */
final class Likeness {

    private static final Pattern MIDNIGHT = Pattern.compile("T00:00:00(\\.0+)?Z?$");

    private Likeness() {}

    static boolean shows(@Nullable JsonNode theirs, JsonNode ours) {
        if (isNothing(ours) || theirs == null || isNothing(theirs)) {
            return isNothing(ours) && (theirs == null || isNothing(theirs));
        }
        if (ours.isObject()) {
            return theirs.isObject() && showsFields(theirs, ours);
        }
        if (ours.isArray()) {
            return theirs.isArray() && theirs.size() == ours.size() && showsElements(theirs, ours);
        }
        boolean numbers = ours.isNumber() && theirs.isNumber();
        return numbers
                ? ours.decimalValue().compareTo(theirs.decimalValue()) == 0
                : text(ours).equals(text(theirs));
    }

    private static boolean showsFields(JsonNode theirs, JsonNode ours) {
        return ours.properties().stream()
                .allMatch(field -> shows(theirs.get(field.getKey()), field.getValue()));
    }

    private static boolean showsElements(JsonNode theirs, JsonNode ours) {
        return IntStream.range(0, ours.size()).allMatch(at -> shows(theirs.get(at), ours.get(at)));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isString() && value.asString("").isBlank());
    }

    private static String text(JsonNode value) {
        return MIDNIGHT.matcher(value.asString("").strip()).replaceFirst("");
    }
}
