package org.sageonesync.mapping.settings;

import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds JSON against a record whose parts are all optional, and names everything that does not fit:
 * keys that the record does not have, and values of another type.
 */
final class RecordShape {

    private RecordShape() {}

    static List<Violation> violations(Class<?> shape, JsonNode json) {
        return ofValue(shape, json, "").toList();
    }

    private static Stream<Violation> ofValue(Class<?> type, JsonNode json, String path) {
        if (json.isNull()) {
            return Stream.empty();
        }
        if (type.isRecord()) {
            return json.isObject() ? ofObject(type, json, path) : wrong(path, "must be an object");
        }
        if (type == boolean.class) {
            return json.isBoolean() ? Stream.empty() : wrong(path, "must be true or false");
        }
        if (type.isEnum()) {
            var names = names(type);
            return names.contains(json.asString(""))
                    ? Stream.empty()
                    : wrong(path, "must be one of " + String.join(", ", names));
        }
        return json.isString() ? Stream.empty() : wrong(path, "must be a text");
    }

    private static Stream<Violation> ofObject(Class<?> type, JsonNode json, String path) {
        return json.properties().stream()
                .flatMap(
                        member -> {
                            var field =
                                    path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                            return component(type, member.getKey())
                                    .map(
                                            known ->
                                                    ofValue(
                                                            known.getType(),
                                                            member.getValue(),
                                                            field))
                                    .orElseGet(
                                            () ->
                                                    wrong(
                                                            field,
                                                            "is not known here; " + known(type)));
                        });
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static String known(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", ", "known are ", ""));
    }

    /** The constants as JSON has them. */
    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ContractJson.mapper().convertValue(constant, String.class))
                .toList();
    }

    private static Stream<Violation> wrong(String path, String message) {
        return Stream.of(new Violation(path, message));
    }
}
