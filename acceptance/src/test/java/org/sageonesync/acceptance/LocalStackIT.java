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
    private static CustomerBooks books;

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
        books = new CustomerBooks(stack.rest("sandbox"));
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    @Order(1)
    void findsNoDifference() {
        assertThat(report.path("differences").valueStream().map(JsonNode::asString)).isEmpty();
        assertThat(report.path("ok").asBoolean()).as(stack.output()).isTrue();
    }

    @Test
    @Order(1)
    void spendsExactlyTheCallsThatTheDocumentsNeed() {
        JsonNode calls = report.path("calls");

        assertThat(calls.path("spent").asLong())
                .isEqualTo(calls.path("creates").asLong() + 2 * calls.path("updates").asLong());
        assertThat(report.path("limit").path("tooManyRequests").asLong()).isZero();
        assertThat(report.path("limit").path("mostInAnyMinute").asLong()).isBetween(1L, 100L);
    }

    @Test
    @Order(1)
    void endsEverySpecialCaseAsExpected() {
        assertThat(report.path("specialCases").size()).isGreaterThan(20);
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
                .hasSize(6)
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
        assertThat(stack.logs()).hasSize(6);
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
    @Order(3)
    void resyncsEverythingWithoutACall() {
        long before = books.calls();

        JsonNode job = stack.rest("customers").post("/v1/resyncs", "{\"company\": \"isp\"}");
        String path = "/v1/resyncs/" + job.path("id").asString();
        await().atMost(SETTLED)
                .until(() -> stack.rest("customers").get(path).path("done").asLong() >= 50);

        assertThat(books.calls()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void replaysTheTopicIntoAnEmptiedDatabaseWithoutAPost() {
        long before = books.calls();
        int customers = books.count();

        stack.rest("control").post("/services/customers/stop", "");
        new Replay(stack).forget();
        stack.rest("control").post("/services/customers/start", "");
        await().atMost(SETTLED).until(() -> Replay.isSettled(stack.rest("customers"), customers));

        assertThat(books.count()).isEqualTo(customers);
        assertThat(books.calls()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void leavesNoProcessBehindWhenItIsKilled() {
        List<ProcessHandle> processes = stack.processes();
        assertThat(processes).hasSizeGreaterThan(12);

        stack.kill();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }
}
