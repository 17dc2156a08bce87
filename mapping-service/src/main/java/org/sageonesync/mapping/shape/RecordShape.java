package org.sageonesync.mapping.shape;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds JSON against a record, and names everything that does not fit: keys that the record does
 * not have, values of another type and, if the shape is strict, parts that are missing.
 */
public final class RecordShape {

    private final boolean strict;

    private RecordShape(boolean strict) {
        this.strict = strict;
    }

    /** All parts may be left out or null. */
    public static RecordShape lenient() {
        return new RecordShape(false);
    }

    /** Only {@link Nullable} parts may be left out or null. */
    public static RecordShape strict() {
        return new RecordShape(true);
    }

    /** Everything that is wrong, by the path of the field. */
    public List<Violation> violations(Class<?> shape, JsonNode json) {
        return (json.isNull() && strict ? wrong("", "must be an object") : ofValue(shape, json, ""))
                .toList();
    }

    private Stream<Violation> ofValue(Type type, JsonNode json, String path) {
        if (json.isNull()) {
            return Stream.empty();
        }
        if (type instanceof ParameterizedType list) {
            return ofList(list.getActualTypeArguments()[0], json, path);
        }
        var simple = (Class<?>) type;
        return ValueShape.covers(simple)
                ? ValueShape.complaint(simple, json).stream().flatMap(says -> wrong(path, says))
                : ofObject(simple, json, path);
    }

    private Stream<Violation> ofList(Type element, JsonNode json, String path) {
        return json.isArray()
                ? IntStream.range(0, json.size())
                        .boxed()
                        .flatMap(i -> ofElement(element, json.get(i), path + "[" + i + "]"))
                : wrong(path, "must be a list");
    }

    private Stream<Violation> ofElement(Type type, JsonNode json, String path) {
        return json.isNull() ? wrong(path, "must not be null") : ofValue(type, json, path);
    }

    private Stream<Violation> ofObject(Class<?> type, JsonNode json, String path) {
        if (!json.isObject()) {
            return wrong(path, "must be an object");
        }
        var prefix = path.isEmpty() ? "" : path + ".";
        var parts = type.getRecordComponents();
        return Stream.concat(
                Arrays.stream(parts).flatMap(part -> ofPart(part, json, prefix + part.getName())),
                json.properties().stream()
                        .filter(member -> !names(parts).contains(member.getKey()))
                        .flatMap(member -> unknown(prefix + member.getKey(), parts)));
    }

    private Stream<Violation> ofPart(RecordComponent part, JsonNode json, String path) {
        var value = json.path(part.getName());
        var missing = value.isMissingNode() || value.isNull();
        if (missing) {
            return strict && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? wrong(path, "must be given")
                    : Stream.empty();
        }
        return ofValue(part.getGenericType(), value, path);
    }

    private static Stream<Violation> unknown(String path, RecordComponent[] parts) {
        return wrong(path, "is not known here; known are " + String.join(", ", names(parts)));
    }

    private static List<String> names(RecordComponent[] parts) {
        return Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.toList());
    }

    private static Stream<Violation> wrong(String path, String message) {
        return Stream.of(new Violation(path, message));
    }
}
