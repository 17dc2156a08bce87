package org.sageonesync.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.outcome.ReasonCode;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

class SchemaTests {

    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    static Set<String> eventTypes() {
        return PublishedEvents.constantsOf(EventTypes.class);
    }

    @Test
    void thereIsARecordForEveryEvent() {
        assertThat(PublishedEvents.RECORDS.keySet()).isEqualTo(eventTypes());
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void saysTheSameAsTheRecord(String eventType) {
        new SchemaShape(PublishedEvents.schema(eventType))
                .assertSame(PublishedEvents.recordOf(eventType));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void isAValidSchemaThatExplainsEachField(String eventType) {
        var schema = PublishedEvents.schema(eventType);

        assertThat(schema.path("$schema").asString()).isEqualTo(META_SCHEMA);
        assertThat(REGISTRY.getSchema(SchemaLocation.of(META_SCHEMA)).validate(schema)).isEmpty();
        assertThat(schema.path("title").asString("")).isNotBlank();
        assertThat(schema.path("$comment").asString("")).contains("Unknown fields are ignored");
        schema.path("properties")
                .forEachEntry(
                        (name, property) -> assertThat(isExplained(property)).as(name).isTrue());
    }

    private static boolean isExplained(JsonNode property) {
        return property.has("title") || property.path("$ref").asString("").startsWith("#");
    }

    @Test
    void theSharedTypesCompleteTheSentenceOfAViolation() {
        var common = PublishedEvents.json("schemas/common.schema.json");

        assertThat(REGISTRY.getSchema(SchemaLocation.of(META_SCHEMA)).validate(common)).isEmpty();
        common.path("$defs")
                .forEachEntry(
                        (name, type) ->
                                assertThat(type.path("description").asString(""))
                                        .as(name)
                                        .matches("(a|an|text|1|true) .*"));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void hasAnExampleThatTheRecordReadsAndWritesWithoutLoss(String eventType) {
        var schema = compiled(eventType);
        var examples = PublishedEvents.schema(eventType).path("examples");

        assertThat(examples.size()).isPositive();
        for (var example : examples) {
            assertThat(schema.validate(example)).isEmpty();
            var json = ContractJson.mapper();
            var event = json.treeToValue(example, PublishedEvents.recordOf(eventType));
            var written = json.readTree(json.writeValueAsBytes(event));
            assertThat(schema.validate(written)).isEmpty();
            assertThat(json.treeToValue(written, event.getClass())).isEqualTo(event);
            assertThat(written.propertyNames()).isEqualTo(example.propertyNames());
        }
    }

    private static Schema compiled(String eventType) {
        return REGISTRY.getSchema(
                SchemaLocation.of("classpath:" + PublishedEvents.fileOf(eventType)));
    }

    @Test
    void everyReasonCodeFitsTheSchemaOfOutcomes() {
        var outcome = PublishedEvents.schema(EventTypes.OUTCOME_RECORDED);
        var pattern = outcome.at("/$defs/reason/properties/code/pattern").asString();

        assertThat(Arrays.stream(ReasonCode.values()).map(ReasonCode::wireName))
                .allMatch(Pattern.compile(pattern).asMatchPredicate());
    }
}
