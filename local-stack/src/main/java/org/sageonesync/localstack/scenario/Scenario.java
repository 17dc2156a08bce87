package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Ports;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.sample.Message;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The story that a run tells, through published interfaces only: connect a company, load its
 * reference data, take the customers in while everything is held, confirm the first export, edit.
 */
public final class Scenario {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String GROUP = "customer-sync";

    private final Screen screen;
    private final Waiting waiting;
    private final Sample sample;
    private final Api sandbox;
    private final CompanySetUp setUp;
    private final Records records;
    private final Progress progress;
    private final String kafka;

    public Scenario(Ports ports, Screen screen, Waiting waiting, Sample sample) {
        this.screen = screen;
        this.waiting = waiting;
        this.sample = sample;
        this.sandbox = new Api(ports.url(Server.SANDBOX));
        this.setUp =
                new CompanySetUp(
                        new Api(ports.url(Server.GATEWAY)), new Api(ports.url(Server.MAPPING)));
        this.records = new Records(new Api(ports.url(Server.CUSTOMERS)));
        this.progress = new Progress(screen, waiting, records);
        this.kafka = "127.0.0.1:" + ports.of(Server.KAFKA);
    }

    /**
     * Plays it to its end.
     *
     * @param secretsFile where the company's secrets are written for a test; null: nowhere
     * @throws StackFailure if it cannot go on
     */
    public Told play(@Nullable Path secretsFile) {
        SandboxCompany company = connect(secretsFile);
        publish("Billing publishes while everything is held", sample.first());
        progress.untilDecided(sample.recordsOfFirst(), LONGEST);
        showStates();
        requireNothingPosted(company);

        company.storeWithoutReply(Sample.TIMED_OUT_NAME);
        int callsBefore = company.calls().size();
        Duration firstExport = firstExport();
        Traffic ofFirstExport = new Traffic(company.calls()).after(callsBefore);

        publish("Billing goes on: bursts of edits, deletes, repetitions", sample.later());
        progress.untilSettled(sample.records(), LONGEST);
        showStates();
        return told(company, ofFirstExport, firstExport);
    }

    private SandboxCompany connect(@Nullable Path secretsFile) {
        screen.heading("Connect the sample company");
        Credentials credentials = Credentials.random();
        credentials.writeTo(secretsFile);
        SandboxCompany company = SandboxCompany.create(sandbox, credentials);
        setUp.connect(credentials).forEach(screen::line);
        setUp.ignore(Sample.ignoredPartner());
        screen.line("   partner %s is ignored".formatted(Sample.ignoredPartner()));
        return company;
    }

    private void publish(String heading, List<Message> messages) {
        screen.heading(heading);
        new CustomersTopic(kafka).publish(messages);
        screen.line("   %d events published to %s".formatted(messages.size(), CustomersTopic.NAME));
        try (var count = new TopicCount(kafka)) {
            waiting.until(
                    "the customer service has taken every event in",
                    LONGEST,
                    () -> count.unread(CustomersTopic.NAME, GROUP) == 0);
        }
    }

    private void showStates() {
        records.byStateAndReason()
                .forEach((state, number) -> screen.line("   %5d %s".formatted(number, state)));
    }

    private void requireNothingPosted(SandboxCompany company) {
        if (!company.customers().isEmpty()) {
            throw new StackFailure("something was posted before the first export was confirmed");
        }
        screen.line("   nothing is in SageOne yet");
    }

    private Duration firstExport() {
        screen.heading("Confirm the first export");
        long from = System.nanoTime();
        setUp.confirmFirstExport();
        progress.untilSettled(sample.recordsOfFirst(), LONGEST);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private Told told(SandboxCompany company, Traffic ofFirstExport, Duration firstExport) {
        try (var count = new TopicCount(kafka)) {
            return new Told(
                    records.csv(),
                    records.byStateAndReason(),
                    company.customers(),
                    new Traffic(company.calls()),
                    ofFirstExport,
                    company.counters(),
                    count.written(CustomersTopic.NAME),
                    count.written(CustomersTopic.NAME + ".dlt"),
                    firstExport);
        }
    }
}
