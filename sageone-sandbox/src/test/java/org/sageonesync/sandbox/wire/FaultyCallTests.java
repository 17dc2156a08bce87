package org.sageonesync.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sageonesync.sandbox.ApiClient;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.TestCompany;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

class FaultyCallTests {

    private static final String BODY = "{\"Name\": \"Thandi\"}";
    private static final Duration SHORT = Duration.ofMillis(400);

    private final SandboxServer sandbox = SandboxServer.start();
    private final TestCompany company = sandbox.createCompany("Sample Internet");
    private final ApiClient api = ApiClient.of(sandbox, company);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_500, 500, 0",
        "ERROR_500_AFTER_STORING, 500, 1",
        "HTML_503, 503, 0",
        "HTML_503_AFTER_STORING, 503, 1",
        "NULL_200, 200, 0",
        "NULL_200_AFTER_STORING, 200, 1"
    })
    void answersWithTheFaultsStatus(FaultKind kind, int status, int stored) throws Exception {
        plant(kind, SHORT);

        assertThat(save().statusCode()).isEqualTo(status);
        assertThat(sandbox.customers(company.id())).hasSize(stored);
        assertThat(api.post("/Customer/Save", "{\"Name\": \"Next\"}").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"STORE_THEN_TIMEOUT, 1", "TIMEOUT_BEFORE_STORING, 0"})
    void neverAnswers(FaultKind kind, int stored) {
        plant(kind, Duration.ofMinutes(1));

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> api.withTimeout(SHORT).post("/Customer/Save", BODY));
        assertThat(sandbox.customers(company.id())).hasSize(stored);
    }

    @ParameterizedTest
    @CsvSource({"DROP_AFTER_STORING, 1", "DROP_BEFORE_STORING, 0"})
    void dropsTheConnection(FaultKind kind, int stored) {
        plant(kind, SHORT);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::save)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(sandbox.customers(company.id())).hasSize(stored);
    }

    @Test
    void closesASilentConnectionOnceItsDelayIsOver() {
        plant(FaultKind.STORE_THEN_TIMEOUT, SHORT);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::save)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void commitsLateAlthoughTheCallerIsGone() {
        plant(FaultKind.LATE_COMMIT, Duration.ofMillis(1500));

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> api.withTimeout(SHORT).post("/Customer/Save", BODY));
        assertThat(sandbox.customers(company.id())).isEmpty();

        await().untilAsserted(() -> assertThat(sandbox.customers(company.id())).hasSize(1));
    }

    @Test
    void answersSlowlyButNormally() throws Exception {
        plant(FaultKind.SLOW, SHORT);
        long start = System.nanoTime();

        assertThat(save().statusCode()).isEqualTo(201);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void hitsOneRecordByItsText() throws Exception {
        sandbox.faults()
                .plant(Fault.on("Customer", "Save", FaultKind.ERROR_500).containing("Thandi"));

        assertThat(api.post("/Customer/Save", "{\"Name\": \"Sipho\"}").statusCode()).isEqualTo(201);
        assertThat(save().statusCode()).isEqualTo(500);
    }

    @Test
    void makesALookUpFail() throws Exception {
        sandbox.faults().plant(Fault.on("Customer", "Get", FaultKind.HTML_503).once());

        assertThat(api.get("/Customer/Get").statusCode()).isEqualTo(503);
        assertThat(api.get("/Customer/Get").statusCode()).isEqualTo(200);
    }

    private void plant(FaultKind kind, Duration delay) {
        sandbox.faults().plant(Fault.on("Customer", "Save", kind).once().delayed(delay));
    }

    private HttpResponse<String> save() throws IOException, InterruptedException {
        return api.post("/Customer/Save", BODY);
    }
}
