package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.problem.Violation;
import org.sageonesync.contracts.topic.EventTypes;

class EventSchemaTests {

    @Test
    void isTheOneThatIsPublishedForTheType() {
        var schema = EventSchema.of(EventTypes.CUSTOMER_CHANGED);

        assertThat(schema.violationsOf(ContractJson.mapper().readTree(Events.CUSTOMER))).isEmpty();
        assertThat(schema.violationsOf(ContractJson.mapper().readTree("{\"name\":5}")))
                .map(Violation::field)
                .containsExactlyInAnyOrder("company", "id", "version", "name");
    }
}
