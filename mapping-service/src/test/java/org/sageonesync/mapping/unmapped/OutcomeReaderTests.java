package org.sageonesync.mapping.unmapped;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.billing.Decoded;
import org.sageonesync.contracts.outcome.OutcomeRecorded;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;

import java.time.Instant;

class OutcomeReaderTests {

    private static final String REST =
            """
            "id": 7, "sequence": 3, "at": "2026-11-20T12:00:00Z"}
            """;

    @Test
    void readsWhatTheSyncServicesWrite() {
        var written =
                new OutcomeRecorded(
                        new CompanyKey("isp"),
                        Entity.CREDIT_NOTE,
                        new BillingRef("7"),
                        2,
                        1_700_000_000_000L,
                        RecordState.PARKED,
                        null,
                        Reason.of(ReasonCode.CATEGORY_UNMAPPED, "Nobody has said.")
                                .waitingOn("mapping:category:12"),
                        null,
                        null,
                        Instant.parse("2026-11-20T12:00:00Z"));

        assertThat(decode(ContractJson.mapper().writeValueAsString(written)))
                .isEqualTo(
                        new Decoded.Valid<>(
                                new Outcome(
                                        written.company(),
                                        written.entity(),
                                        written.id(),
                                        written.sequence(),
                                        "PARKED",
                                        new Outcome.Reason("mapping:category:12"),
                                        written.at())));
    }

    @Test
    void mindsNoStateAndNoReasonThatIsNewToIt() {
        assertThat(
                        decode(
                                "{\"company\": \"isp\", \"entity\": \"invoice\", \"state\": \"RESTING\", \"reason\": {\"code\": \"tired\"}, "
                                        + REST))
                .isInstanceOf(Decoded.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "not json",
                "{\"entity\": \"invoice\", \"state\": \"SYNCED\", " + REST,
                "{\"company\": \"isp\", \"state\": \"SYNCED\", " + REST,
                "{\"company\": \"isp\", \"entity\": \"invoice\", " + REST,
                "{\"company\": \"isp\", \"entity\": \"invoice\", \"id\": 7, \"state\": \"SYNCED\", \"at\": \"2026-11-20T12:00:00Z\"}",
                "{\"company\": \"isp\", \"entity\": \"moon\", \"state\": \"SYNCED\", " + REST,
                "{\"company\": \"isp\", \"entity\": \"invoice\", \"state\": \"PARKED\", \"reason\": {\"waitingOn\": \"mapping:\\u0000\"}, "
                        + REST
            })
    void refusesWhatIsNoOutcomeInsteadOfStumblingOverItForEver(String json) {
        assertThat(decode(json)).isInstanceOf(Decoded.Invalid.class);
    }

    private static Decoded<Outcome> decode(String json) {
        return new OutcomeReader().decode(json.getBytes(UTF_8));
    }
}
