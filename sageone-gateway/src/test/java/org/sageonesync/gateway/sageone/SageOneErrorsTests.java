package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.sageone.Understood.Consequence;
import org.springframework.http.HttpHeaders;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class SageOneErrorsTests {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final CompanyKey COMPANY = new CompanyKey("acme");
    private static final String HTML = "<!DOCTYPE html><html><body>Oops</body></html>";
    private static final Call READ = Call.get(COMPANY, Lane.LIVE, "Customer/Get", Map.of());
    private static final Call SAVE =
            Call.save(
                    COMPANY,
                    Lane.LIVE,
                    "Customer/Save",
                    Map.of(),
                    JsonNodeFactory.instance.objectNode(),
                    Departure.ANYTIME);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | Document Number already exists | NUMBER_TAKEN",
                "400 | \"Document Number already exists\" | NUMBER_TAKEN",
                "400 | {\"Message\":\"Document Number already exists\"} | NUMBER_TAKEN",
                "400 | A customer with this name already exists. | NAME_TAKEN",
                "400 | Customer already exists | NAME_TAKEN",
                "400 | The date falls in a period that is locked for processing. | PERIOD_LOCKED",
                "400 | The total cannot be less than the amount that is already allocated. | DOCUMENT_LOCKED",
                "400 | The customer of an allocated document cannot be changed. | DOCUMENT_LOCKED",
                "400 | This invoice is locked. | DOCUMENT_LOCKED",
                "400 | The allocation exceeds the amount that is outstanding. | VALIDATION",
                "400 | {\"Message\":\"Invalid\",\"MessageDetail\":\"Email is not valid\"} | VALIDATION",
                "400 | `` | VALIDATION",
                "404 | {\"Message\":\"Not found.\"} | NOT_FOUND",
                "404 | {\"Message\":\"No HTTP resource was found that matches\"} | MALFORMED",
                "404 | \"No action was found on the service 'X'.\" | MALFORMED",
                "405 | {\"Message\":\"Access to the company is denied.\"} | ACCESS_DENIED",
                "403 | {\"Message\":\"Forbidden\"} | ACCESS_DENIED",
                "409 | {\"Message\":\"The record is in use\"} | IN_USE",
                "411 | <html>Length Required</html> | MALFORMED",
                "415 | {\"Message\":\"media type\"} | MALFORMED"
            })
    void refusals(int status, String body, Refusal refusal) {
        assertThat(reply(status, body))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(refusal);
                            assertThat(refused.sentence()).isNotBlank().doesNotContain("<", "{");
                            assertThat(refused.status()).isEqualTo(status);
                            assertThat(refused.logUid()).isEqualTo("uid-1");
                        });
    }

    @Test
    void aSentenceThatRepeatsTheAddressDoesNotRepeatTheKey() {
        var reply =
                reply(
                        404,
                        "{\"Message\":\"No HTTP resource was found that matches the request URI"
                                + " 'https://host/Nope/Save?companyid=1&apikey=%7B1234-SECRET%7D'.\"}");

        assertThat(reply.toString()).contains("apikey=***").doesNotContain("SECRET");
    }

    @Test
    void aWrongVerbIsADefectAndNotAMissingRight() {
        var understood = understand(405, "{\"Message\":\"no POST\"}", SAVE, Map.of("Allow", "GET"));

        assertThat(understood.reply())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408, 302, 418 + 100})
    void whateverProvesNothingIsUnknown(int status) {
        assertThat(reply(status, "{\"Message\":\"An error has occurred.\"}"))
                .isInstanceOf(Reply.Unknown.class);
        assertThat(reply(status, HTML))
                .isInstanceOfSatisfying(
                        Reply.Unknown.class,
                        unknown -> {
                            assertThat(unknown.status()).isEqualTo(status);
                            assertThat(unknown.lastPossible()).isEqualTo(AT);
                            assertThat(unknown.sentence()).doesNotContain("<");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", HTML, "{\"ID\":", "[1]"})
    void aSaveWithoutTheSavedObjectIsUnknown(String body) {
        assertThat(understand(200, body, SAVE, Map.of()).reply()).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void nullWith200IsAnAnswerToARead() {
        assertThat(understand(200, "null", READ, Map.of()).reply())
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(answered.body().isNull()).isTrue());
    }

    @Test
    void aMaintenancePageWith200IsNoAnswer() {
        assertThat(understand(200, HTML, READ, Map.of()).reply()).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void keepsWhatWasSavedToTheCent() {
        var reply = understand(201, "{\"ID\":7,\"Total\":114.99}", SAVE, Map.of()).reply();

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> {
                            assertThat(answered.status()).isEqualTo(201);
                            assertThat(answered.body().path("Total").decimalValue())
                                    .isEqualByComparingTo("114.99");
                            assertThat(answered.logUid()).isEqualTo("uid-1");
                        });
    }

    @Test
    void aRejectedLoginShutsTheLogin() {
        var understood =
                understand(401, "{\"Message\":\"Authorization has been denied\"}", SAVE, Map.of());

        assertNotDone(understood, ReasonCode.CREDENTIALS_REJECTED, true);
        assertThat(understood.consequence()).isInstanceOf(Consequence.LoginRejected.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void anInvalidKeyShutsTheKeyAndNotTheLogin(int status) {
        var understood = understand(status, HTML, SAVE, Map.of("X-APIKey", "Invalid"));

        assertNotDone(understood, ReasonCode.CREDENTIALS_REJECTED, true);
        assertThat(understood.consequence()).isInstanceOf(Consequence.KeyRejected.class);
    }

    @Test
    void anExpiredRegistrationMustBeRenewedByAPerson() {
        var understood = understand(402, "", SAVE, Map.of());

        assertNotDone(understood, ReasonCode.REGISTRATION_EXPIRED, true);
        assertThat(understood.consequence()).isEqualTo(Consequence.NONE);
    }

    @Test
    void tooManyRequestsBlockForAsLongAsSageOneSays() {
        var silent = understand(429, "{\"Message\":\"Request limit exceeded.\"}", SAVE, Map.of());
        var telling = understand(429, HTML, SAVE, Map.of("Retry-After", "1800"));

        assertNotDone(silent, ReasonCode.SAGEONE_BLOCKED, false);
        assertThat(silent.consequence())
                .isInstanceOfSatisfying(
                        Consequence.Blocked.class, by -> assertThat(by.told()).isZero());
        assertThat(telling.consequence())
                .isInstanceOfSatisfying(
                        Consequence.Blocked.class,
                        by -> assertThat(by.told()).isEqualTo(Duration.ofMinutes(30)));
    }

    @Test
    void a429ThatSpeaksOfTheUserNameIsALockOut() {
        var understood =
                understand(
                        429,
                        "\"Too many failed logins. The user name is blocked.\"",
                        SAVE,
                        Map.of());

        assertThat(understood.consequence()).isInstanceOf(Consequence.LockedOut.class);
    }

    private static void assertNotDone(Understood understood, ReasonCode code, boolean dependency) {
        assertThat(understood.reply())
                .isInstanceOfSatisfying(
                        Reply.NotDone.class,
                        notDone -> {
                            assertThat(notDone.reason().code()).isEqualTo(code);
                            assertThat(notDone.dependency()).isEqualTo(dependency);
                            assertThat(notDone.status()).isNotNull();
                        });
    }

    private static Reply reply(int status, String body) {
        return understand(status, body, SAVE, Map.of()).reply();
    }

    private static Understood understand(
            int status, String body, Call call, Map<String, String> headers) {
        var all = new HttpHeaders();
        headers.forEach(all::set);
        all.set("LOGUID", "uid-1");
        return SageOneErrors.understand(new WireReply.Received(status, all, body, AT), call);
    }
}
