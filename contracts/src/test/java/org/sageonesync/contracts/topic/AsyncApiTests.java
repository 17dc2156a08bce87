package org.sageonesync.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class AsyncApiTests {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(PublishedEvents.bytes("asyncapi.yaml"));

    /** Which events stand on which topic. */
    private static final Map<String, Set<String>> EVENTS =
            Map.of(
                    Topics.CUSTOMERS, Set.of(EventTypes.CUSTOMER_CHANGED),
                    Topics.INVOICES, Set.of(EventTypes.INVOICE_CHANGED),
                    Topics.PAYMENTS, Set.of(EventTypes.PAYMENT_CHANGED),
                    Topics.CATALOG, Set.of(EventTypes.CATALOG_CHANGED),
                    Topics.OUTCOMES, Set.of(EventTypes.OUTCOME_RECORDED),
                    Topics.PAYMENT_IMPORTS,
                            Set.of(EventTypes.PAYMENT_IMPORTED, EventTypes.PAYMENT_WITHDRAWN),
                    Topics.BANK_STATEMENTS, Set.of(EventTypes.BANK_STATEMENT_LINE_CHANGED),
                    Topics.SETTINGS, Set.of(EventTypes.SETTINGS_CHANGED));

    private static final List<String> WITH_DEAD_LETTERS =
            List.of(Topics.CUSTOMERS, Topics.INVOICES, Topics.PAYMENTS, Topics.CATALOG);

    @Test
    void describesEveryTopicWithItsEventsAndNoOther() {
        var expected = new HashMap<>(EVENTS);
        WITH_DEAD_LETTERS.forEach(
                topic -> expected.put(Topics.deadLettersOf(topic), Set.of("deadLetter")));

        assertThat(EVENTS.keySet()).isEqualTo(PublishedEvents.constantsOf(Topics.class));
        assertThat(describedTopics()).isEqualTo(expected);
    }

    private static Map<String, Set<String>> describedTopics() {
        var topics = new HashMap<String, Set<String>>();
        for (var channel : DOCUMENT.path("channels")) {
            var names = new HashSet<String>();
            for (var message : channel.path("messages")) {
                names.add(target(message).path("name").asString());
            }
            topics.put(channel.path("address").asString(), names);
        }
        return topics;
    }

    @Test
    void everyEventPointsToItsOwnSchema() {
        var described = new TreeSet<String>();
        for (var message : DOCUMENT.path("components").path("messages")) {
            var name = message.path("name").asString();
            if (!name.equals("deadLetter")) {
                var file = message.at("/payload/schema/$ref").asString();
                assertThat(file).isEqualTo("./" + PublishedEvents.fileOf(name));
                assertThat(PublishedEvents.schema(name).path("title").asString()).isNotBlank();
                described.add(name);
            }
        }
        assertThat(described).isEqualTo(PublishedEvents.constantsOf(EventTypes.class));
    }

    @Test
    void namesTheHeadersOfEventsAndOfDeadLetters() {
        assertThat(headers("cloudEventHeaders"))
                .isEqualTo(PublishedEvents.constantsOf(CloudEventHeaders.class));
        assertThat(headers("deadLetterHeaders"))
                .isEqualTo(PublishedEvents.constantsOf(DeadLetterHeaders.class));
    }

    private static Set<String> headers(String schema) {
        return Set.copyOf(
                DOCUMENT.at("/components/schemas/" + schema + "/properties").propertyNames());
    }

    @Test
    void everyReferenceInsideTheDocumentHasATargetAndEveryChannelAnOperation() {
        var used = new HashSet<String>();
        DOCUMENT.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .forEach(
                        reference -> {
                            assertThat(DOCUMENT.at(reference.substring(1)).isObject())
                                    .as(reference)
                                    .isTrue();
                            used.add(reference);
                        });
        DOCUMENT.path("channels")
                .propertyNames()
                .forEach(channel -> assertThat(used).contains("#/channels/" + channel));
    }

    private static JsonNode target(JsonNode reference) {
        return DOCUMENT.at(reference.path("$ref").asString().substring(1));
    }
}
