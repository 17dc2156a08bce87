package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.sample.Sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class FlowPlanTests {

    private static final Sample SAMPLE = Sample.of(60);
    private static final List<Message> REST =
            Stream.of(Stage.SEPTEMBER, Stage.OCTOBER, Stage.SECOND_PART)
                    .flatMap(
                            stage ->
                                    Arrays.stream(Topic.values())
                                            .flatMap(
                                                    topic ->
                                                            SAMPLE
                                                                    .published(topic, stage)
                                                                    .stream()))
                    .toList();

    private final FlowPlan plan = FlowPlan.of(SAMPLE, 11);

    @Test
    void holdsTheWholeRestOfTheSample() {
        assertThat(all()).containsAll(REST);
        assertThat(all()).hasSize(REST.size() + plan.repeated() + plan.garbled());
    }

    private List<Message> all() {
        return Stream.concat(plan.messages().stream(), plan.last().stream()).toList();
    }

    @Test
    void keepsDeletionsOfCustomersForTheEnd() {
        assertThat(plan.last())
                .isNotEmpty()
                .allMatch(one -> one.topic() == Topic.CUSTOMERS)
                .doesNotContainAnyElementsOf(plan.messages());
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(FlowPlan.of(SAMPLE, 11)).isEqualTo(plan);
        assertThat(FlowPlan.of(SAMPLE, 12).messages()).isNotEqualTo(plan.messages());
    }

    @Test
    void keepsTheOrderOfEachRecordsEvents() {
        List<Message> firstTimes = all().stream().distinct().toList();

        for (String key : REST.stream().map(Message::key).distinct().toList()) {
            assertThat(of(key, firstTimes)).isEqualTo(of(key, REST.stream().distinct().toList()));
        }
    }

    private static List<Message> of(String key, List<Message> messages) {
        return messages.stream().filter(message -> message.key().equals(key)).toList();
    }

    @Test
    void repeatsSomeAndGarblesSome() {
        assertThat(plan.repeated()).isPositive();
        assertThat(plan.garbled()).isPositive();
        assertThat(plan.messages().stream().filter(one -> one.key().contains("garbled")))
                .hasSize(plan.garbled())
                .allSatisfy(one -> assertThat(one.value()).isEqualTo("{\"company\": \"isp"));
    }

    @Test
    void keepsADeletionAndTheNextDocumentOfItsNumberClose() {
        List<Message> sales =
                plan.messages().stream()
                        .filter(one -> one.topic() == Topic.INVOICES)
                        .distinct()
                        .filter(one -> !one.key().contains("garbled"))
                        .toList();
        List<Message> edits = SAMPLE.published(Topic.INVOICES, Stage.SECOND_PART);

        int first = sales.indexOf(edits.getFirst());
        assertThat(sales.subList(first, first + edits.size())).isEqualTo(edits);
    }
}
