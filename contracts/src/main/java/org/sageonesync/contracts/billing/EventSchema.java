package org.sageonesync.contracts.billing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import org.sageonesync.contracts.problem.Violation;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The published schema of one event, compiled. */
final class EventSchema {

    private static final String FOLDER = "classpath:schemas/";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private static final SchemaSentence SENTENCES = new SchemaSentence(REGISTRY);

    private final Schema schema;

    private EventSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * @param eventType a {@code ce_type}
     */
    static EventSchema of(String eventType) {
        var schema = REGISTRY.getSchema(SchemaLocation.of(FOLDER + eventType + ".schema.json"));
        schema.initializeValidators();
        return new EventSchema(schema);
    }

    /** Every violation, one for each field that is wrong, in the order of the schema. */
    List<Violation> violationsOf(JsonNode event) {
        List<Error> errors = schema.validate(event);
        return errors.isEmpty()
                ? List.of()
                : errors.stream().map(SENTENCES::of).distinct().toList();
    }
}
