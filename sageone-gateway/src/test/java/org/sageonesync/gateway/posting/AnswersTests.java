package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

class AnswersTests {

    private static final Revision REVISION = new Revision(1, 1);
    private static final Duration WAIT = Duration.ofMillis(1001);

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(posted(Change.CREATED), 201, ""),
                Arguments.of(posted(Change.UPDATED), 200, ""),
                Arguments.of(new PostingResult.NeverPosted(), 200, ""),
                Arguments.of(incomplete(Change.CREATED), 201, ""),
                Arguments.of(incomplete(Change.NONE), 200, ""),
                Arguments.of(
                        new PostingResult.Planned(
                                Change.CREATED, 1, JsonNodeFactory.instance.objectNode()),
                        200,
                        ""),
                Arguments.of(new PostingResult.Superseded(REVISION, null), 409, ""),
                Arguments.of(new PostingResult.InFlight(WAIT), 202, "2"),
                Arguments.of(
                        new PostingResult.Uncertain(
                                Instant.EPOCH, WAIT, reason(ReasonCode.OUTCOME_UNKNOWN)),
                        202,
                        "2"),
                Arguments.of(new PostingResult.Rejected(reason(ReasonCode.NAME_CONFLICT)), 422, ""),
                Arguments.of(
                        new PostingResult.DependencyMissing(
                                reason(ReasonCode.COMPANY_STOPPED), Duration.ofSeconds(60)),
                        424,
                        "60"),
                Arguments.of(notNow(ReasonCode.OUT_OF_BUDGET), 429, "2"),
                Arguments.of(notNow(ReasonCode.SAGEONE_BLOCKED), 429, "2"),
                Arguments.of(notNow(ReasonCode.QUEUED), 429, "2"),
                Arguments.of(notNow(ReasonCode.SAGEONE_UNAVAILABLE), 503, "2"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysInHttpWhatTheResultSays(PostingResult result, int status, String retryAfter) {
        var answer = Answers.of(result);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(String.join("", answer.getHeaders().getOrEmpty("Retry-After")))
                .isEqualTo(retryAfter);
        assertThat(answer.getBody()).isSameAs(result);
    }

    private static PostingResult posted(Change change) {
        return new PostingResult.Posted("7", "x", change, REVISION, 1);
    }

    private static PostingResult incomplete(Change change) {
        var reason = reason(ReasonCode.OUTCOME_UNKNOWN);
        return new PostingResult.Incomplete("7", "x", change, REVISION, 1, reason);
    }

    private static PostingResult notNow(ReasonCode code) {
        return new PostingResult.NotNow(reason(code), WAIT);
    }

    private static Reason reason(ReasonCode code) {
        return Reason.of(code, "A sentence.");
    }
}
