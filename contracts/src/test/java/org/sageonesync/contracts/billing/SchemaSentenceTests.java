package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.contracts.problem.Violation;

import java.util.List;
import java.util.Map;

class SchemaSentenceTests {

    private static final String HERE = "urn:here";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'description':'a list','type':'array'} | 1 | must be a list",
                "{'items':{'description':'a word','type':'string'}} | [1] | [0] must be a word",
                "{'items':{'required':['id']}} | [{}] | [0].id is required",
                "{'items':{'anyOf':[{'required':['id']},{'required':['name']}]}} | [{}] | [0] must have id or name"
            })
    void saysWhatARuleWantsHoweverNearTheTopItStands(String schema, String event, String sentence) {
        assertThat(violations(schema.replace('\'', '"'), event))
                .map(Violation::toString)
                .containsExactly(sentence);
    }

    private static List<Violation> violations(String schema, String event) {
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(HERE, schema)));
        return registry
                .getSchema(SchemaLocation.of(HERE))
                .validate(event, InputFormat.JSON)
                .stream()
                .map(new SchemaSentence(registry)::of)
                .distinct()
                .toList();
    }
}
