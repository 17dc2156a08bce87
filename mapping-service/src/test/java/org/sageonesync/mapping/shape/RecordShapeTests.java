package org.sageonesync.mapping.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanyMappings.TaxRates;

import java.util.List;

class RecordShapeTests {

    @Test
    void requiresWhatIsNotNullableOnlyIfItIsStrict() {
        assertThat(strict("{\"name\": null}"))
                .containsExactly("id must be given", "rows must be given");
        assertThat(strict("null")).containsExactly("must be an object");
        assertThat(
                        RecordShape.lenient()
                                .violations(Whole.class, ContractJson.mapper().readTree("null")))
                .isEmpty();
        assertThat(
                        RecordShape.lenient()
                                .violations(Whole.class, ContractJson.mapper().readTree("{}")))
                .isEmpty();
    }

    @Test
    void looksIntoLists() {
        assertThat(strict("{\"id\": 1, \"rows\": [{\"id\": \"2\"}, {\"id\": true}, null, 5, {}]}"))
                .containsExactly(
                        "rows[1].id must be a text or a whole number",
                        "rows[2] must not be null",
                        "rows[3] must be an object",
                        "rows[4].id must be given");
        assertThat(strict("{\"id\": 1, \"rows\": {}}")).containsExactly("rows must be a list");
    }

    @Test
    void readsReferencesAsTheContractsDo() {
        assertThat(strict("{\"id\": 1.5, \"rows\": []}"))
                .containsExactly("id must be a text or a whole number");
        assertThat(strict("{\"id\": \"a/b\", \"rows\": []}"))
                .singleElement()
                .asString()
                .startsWith("id must be 1 to 64 visible ASCII characters");
    }

    @Test
    void acceptsWhatTheServiceItselfAnswers() {
        var answered =
                """
                {"rates": [{"id": "1", "taxTypeId": "2"}], "available": [{"id": "2", "name": "Zero", "percent": 0.0}]}
                """;

        assertThat(
                        RecordShape.strict()
                                .violations(
                                        TaxRates.class, ContractJson.mapper().readTree(answered)))
                .isEmpty();
    }

    private static List<String> strict(String json) {
        return RecordShape.strict()
                .violations(Whole.class, ContractJson.mapper().readTree(json))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private record Whole(BillingRef id, @Nullable String name, List<Part> rows) {}

    private record Part(BillingRef id) {}
}
