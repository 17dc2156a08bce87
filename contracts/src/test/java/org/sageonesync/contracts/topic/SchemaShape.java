package org.sageonesync.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.sageonesync.contracts.mapping.Mappings;
import org.sageonesync.contracts.outcome.ReasonCode;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares a record with its schema: names, what is required, types, and enum values. */
final class SchemaShape {

    private static final JsonNode COMMON = PublishedEvents.json("schemas/common.schema.json");

    /** Shared types, by the JSON pointer of the schema that a component of the type must have. */
    private static final Map<Type, List<String>> TYPES =
            Map.ofEntries(
                    Map.entry(CompanyKey.class, List.of("company")),
                    Map.entry(BillingRef.class, List.of("ref")),
                    Map.entry(Money.class, List.of("money")),
                    Map.entry(long.class, List.of("version")),
                    Map.entry(boolean.class, List.of("flag")),
                    Map.entry(Boolean.class, List.of("flag")),
                    Map.entry(LocalDate.class, List.of("date")),
                    Map.entry(Instant.class, List.of("instant")),
                    Map.entry(BigDecimal.class, List.of("quantity", "unitPrice", "percent")));

    private static final Set<Type> TEXTS = Set.of(String.class, ReasonCode.class, Duration.class);

    private final JsonNode root;

    SchemaShape(JsonNode root) {
        this.root = root;
    }

    void assertSame(Class<?> record) {
        assertSame(record, root, record.getSimpleName());
    }

    private void assertSame(Class<?> record, JsonNode schema, String place) {
        var components = record.getRecordComponents();
        assertThat(schema.path("properties").propertyNames())
                .as("fields of %s in the schema, and components of the record", place)
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(texts(schema.path("required")))
                .as("required fields of %s, and components that are not @Nullable", place)
                .isEqualTo(required(record, components));
        for (var component : components) {
            var property = schema.path("properties").path(component.getName());
            assertSameType(component.getGenericType(), property, place + "." + component.getName());
        }
    }

    /** Absent sections and keys of the settings mean the defaults, absent mappings none. */
    private static Set<String> required(Class<?> record, RecordComponent[] components) {
        var isSettings =
                record == CompanySettings.class
                        || record == Mappings.class
                        || record.getEnclosingClass() == CompanySettings.class;
        return Arrays.stream(components)
                .filter(_ -> !isSettings)
                .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private void assertSameType(Type type, JsonNode property, String place) {
        var schema = resolved(property);
        switch (type) {
            case Class<?> known when TYPES.containsKey(known) ->
                    assertThat(TYPES.getOrDefault(known, List.of()).stream().map(this::common))
                            .as("schema of %s, a %s", place, known.getSimpleName())
                            .contains(schema);
            case Class<?> text when TEXTS.contains(text) ->
                    assertThat(schema.path("type").asString()).as(place).isEqualTo("string");
            case Class<?> choice when choice.isEnum() ->
                    assertThat(texts(schema.path("enum"))).as(place).isEqualTo(wireValues(choice));
            case Class<?> record when record.isRecord() -> assertSame(record, schema, place);
            case ParameterizedType list when isCollection(list) -> {
                assertThat(schema.path("type").asString()).as(place).isEqualTo("array");
                assertSameType(
                        list.getActualTypeArguments()[0], schema.path("items"), place + "[]");
            }
            case ParameterizedType map when map.getRawType() == Map.class -> {
                assertThat(schema.path("type").asString()).as(place).isEqualTo("object");
                assertSameType(
                        map.getActualTypeArguments()[1],
                        schema.path("additionalProperties"),
                        place + "{}");
            }
            default -> throw new AssertionError(place + " has a type without a rule: " + type);
        }
    }

    private static boolean isCollection(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }

    private JsonNode common(String name) {
        return COMMON.path("$defs").path(name);
    }

    private JsonNode resolved(JsonNode property) {
        var reference = property.path("$ref").asString("");
        if (reference.isEmpty()) {
            return property;
        }
        var parts = reference.split("#", 2);
        var document = parts[0].isEmpty() && root.at(parts[1]).isObject() ? root : COMMON;
        var target = document.at(parts[1]);
        assertThat(target.isObject()).as("target of %s", reference).isTrue();
        return target;
    }

    private static Set<String> wireValues(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(one -> ContractJson.mapper().valueToTree(one).asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
