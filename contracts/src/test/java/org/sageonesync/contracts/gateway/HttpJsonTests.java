package org.sageonesync.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.mapping.CompanySettings;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** What the services say to each other survives the mapper of the contracts and that of Boot. */
class HttpJsonTests {

    static List<JsonMapper> mappers() {
        try (var boot = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class)) {
            return List.of(ContractJson.mapper(), boot.getBean(JsonMapper.class));
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void everyPostingResultSurvivesAsAResultOfItsName(JsonMapper json) {
        for (var result : Samples.RESULTS) {
            var written = json.writerFor(PostingResult.class).writeValueAsString(result);
            assertThat(json.readValue(written, PostingResult.class)).isEqualTo(result);
            assertThat(json.readTree(written).path("result").asString("")).isNotBlank();
            assertThat(json.writeValueAsString(result)).isEqualTo(written);
        }
    }

    @Test
    void thereIsASampleOfEveryPostingResult() {
        assertThat(Samples.RESULTS)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(PostingResult.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void everythingElseSurvives(JsonMapper json) {
        for (var sample : Samples.OTHERS) {
            var written = json.writeValueAsString(sample);
            assertThat(json.readValue(written, sample.getClass())).as(written).isEqualTo(sample);
            assertThat(json.readTree(written).propertyNames()).isSubsetOf(components(sample));
        }
    }

    private static List<String> components(Object sample) {
        return Arrays.stream(sample.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void aRequestKeepsTheTypeOfItsDocument(JsonMapper json) {
        var written = json.writeValueAsString(Samples.REQUEST);
        assertThat(
                        json.readValue(
                                written, new TypeReference<PostingRequest<CustomerDocument>>() {}))
                .isEqualTo(Samples.REQUEST);
        assertThat(json.readTree(written).propertyNames()).isSubsetOf(components(Samples.REQUEST));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void durationsAndInstantsAreIso8601AndAbsentValuesAreLeftOut(JsonMapper json) {
        var uncertain = new PostingResult.Uncertain(Samples.AT, Samples.SOON, Samples.REASON);

        assertThat(json.readTree(json.writeValueAsString(uncertain)))
                .isEqualTo(
                        json.readTree(
                                """
                                {"result":"uncertain","since":"2026-11-21T08:15:30Z","retryAfter":"PT1.5S",
                                 "reason":{"code":"period-locked","message":"October is locked.","waitingOn":"period"}}
                                """));
        assertThat(json.writeValueAsString(Samples.RESULTS.getFirst()))
                .doesNotContain("documentNumber");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void absentSectionsAndKeysOfSettingsMeanTheDefaults(JsonMapper json) {
        assertThat(json.readValue("{}", CompanySettings.class)).isEqualTo(CompanySettings.DEFAULTS);
        var automatic =
                json.readValue("{\"customers\":{\"automatic\":true}}", CompanySettings.class);

        assertThat(automatic.customers().automatic()).isTrue();
        assertThat(automatic.customers().namePattern()).isEqualTo("{name}");
    }

    @Test
    void credentialsAreNotShownWhenTheyAreLogged() {
        assertThat(new Connections.Credentials("the-key", "user", "the-password", null).toString())
                .doesNotContain("the-key", "the-password");
    }
}
