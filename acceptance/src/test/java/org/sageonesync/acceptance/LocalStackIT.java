package org.sageonesync.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code ./run}, as a newcomer sees it: one start of everything, for all of the tests. The order
 * matters only in that the last one kills it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackIT {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    // Kept where a test fails: its logs say why.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static RunningStack stack;
    private static JsonNode report;
    private static SampleBooks books;

    @BeforeAll
    static void playTheSample() {
        stack =
                RunningStack.start(
                        folder,
                        "--customers",
                        "60",
                        "--secrets-file",
                        folder.resolve("secrets").toString());
        report = stack.awaitReport();
        books = new SampleBooks(stack.rest("sandbox"));
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    @Order(1)
    void findsNoDifference() {
        assertThat(report.path("differences").valueStream().map(JsonNode::asString)).isEmpty();
        assertThat(report.path("wrongBy").asDecimal()).isZero();
        assertThat(report.path("inSageOne").path("invoices").asInt()).isGreaterThan(100);
        assertThat(report.path("inSageOne").path("credit notes").asInt()).isGreaterThan(5);
        assertThat(report.path("inSageOne").path("receipts").asInt()).isGreaterThan(75);
        assertThat(report.path("balancesThatDiffer").asInt()).isZero();
        assertThat(report.path("ok").asBoolean()).as(stack.output()).isTrue();
    }

    @Test
    @Order(1)
    void spendsExactlyTheCallsThatTheDocumentsNeed() {
        JsonNode calls = report.path("calls");

        assertThat(calls.path("spent").asLong())
                .isEqualTo(
                        calls.path("creates").asLong()
                                + calls.path("allocations").asLong()
                                + 2 * calls.path("updates").asLong()
                                + 3 * calls.path("reversals").asLong()
                                + calls.path("unallocations").asLong()
                                + 2 * calls.path("deletes").asLong()
                                + calls.path("calculates").asLong());
        assertThat(calls.path("byKind").path("invoice look-up").asLong()).isZero();
        assertThat(calls.path("byKind").path("credit note look-up").asLong()).isZero();
        assertThat(calls.path("byKind").path("receipt look-up").asLong()).isZero();
        assertThat(calls.path("deletes").asLong()).isPositive();
        assertThat(report.path("limit").path("tooManyRequests").asLong()).isZero();
        assertThat(report.path("limit").path("mostInAnyMinute").asLong()).isBetween(1L, 100L);
    }

    @Test
    @Order(1)
    void endsEverySpecialCaseAsExpected() {
        assertThat(report.path("specialCases").size()).isGreaterThan(120);
        assertThat(report.path("specialCases").valueStream())
                .allSatisfy(
                        one ->
                                assertThat(one.path("actual").asString())
                                        .isEqualTo(one.path("expected").asString()));
    }

    @Test
    @Order(1)
    void saysWhatEachProcessTook() {
        assertThat(report.path("processes").valueStream())
                .hasSize(8)
                .allSatisfy(
                        process -> {
                            assertThat(process.path("startUpMillis").asLong()).isPositive();
                            assertThat(process.path("residentKib").asLong()).isPositive();
                        });
    }

    @Test
    @Order(1)
    void writesNoSecretOfTheCompanyIntoALog() {
        List<String> forms = Secrets.from(folder.resolve("secrets")).forms();

        assertThat(forms).hasSizeGreaterThan(6);
        assertThat(stack.logs()).hasSize(8);
        assertThat(stack.logs())
                .allSatisfy(log -> assertThat(RunningStack.read(log)).doesNotContain(forms));
        assertThat(stack.output()).doesNotContain(forms);
    }

    @Test
    @Order(2)
    void postsAPlainJsonCustomerOfTheConsoleProducerWithinTwoSeconds() {
        stack.produce(
                "billing.customers",
                "isp/7001",
                """
                {"company": "isp", "id": 7001, "version": 1, "name": "Console Customer"}""");

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> books.named("Console Customer").isPresent());
    }

    @Test
    @Order(1)
    void closesEveryMonthWithoutADifference() {
        assertThat(report.path("months").propertyNames()).contains("2026-08", "2026-09", "2026-10");
        assertThat(report.path("months").valueStream())
                .allSatisfy(
                        month ->
                                assertThat(month.path("sageOne")).isEqualTo(month.path("billing")));
    }

    @Test
    @Order(3)
    void postsAPlainJsonPaymentOfTheConsoleProducer() {
        stack.produce(
                "billing.payments",
                "isp/8001",
                """
                {"company": "isp", "id": 8001, "version": 1, "customerId": 7001, "methodId": 2, "amount": 12.5, "paidOn": "2026-10-30"}""");

        await().atMost(SETTLED).until(() -> books.receiptOf("8001").isPresent());
        assertThat(books.receiptOf("8001").orElseThrow().path("Total").asDecimal())
                .isEqualByComparingTo("12.5");
    }

    @Test
    @Order(4)
    void resyncsEverythingWithoutACall() {
        long before = books.calls();

        resync("customers", 50);
        resync("invoices", 150);
        resync("payments", 80);

        assertThat(books.calls()).isEqualTo(before);
    }

    private static void resync(String service, int least) {
        JsonNode job = stack.rest(service).post("/v1/resyncs", "{\"company\": \"isp\"}");
        String path = "/v1/resyncs/" + job.path("id").asString();
        await().atMost(SETTLED)
                .until(() -> stack.rest(service).get(path).path("done").asLong() >= least);
    }

    @Test
    @Order(5)
    void replaysTheTopicsIntoEmptiedDatabasesWithoutAPost() {
        long before = books.calls();
        Map<String, Integer> counts = books.counts();
        List<Replay> replays = Replay.all(stack);
        List<JsonNode> states = replays.stream().map(Replay::states).toList();

        replays.forEach(Replay::stop);
        replays.forEach(Replay::forget);
        replays.forEach(Replay::start);
        for (int i = 0; i < replays.size(); i++) {
            Replay replay = replays.get(i);
            JsonNode same = states.get(i);
            await().atMost(SETTLED)
                    .untilAsserted(() -> assertThat(replay.states()).isEqualTo(same));
        }

        assertThat(books.counts()).isEqualTo(counts);
        assertThat(books.calls()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void leavesNoProcessBehindWhenItIsKilled() {
        List<ProcessHandle> processes = stack.processes();
        assertThat(processes).hasSizeGreaterThan(14);

        stack.kill();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }
}
