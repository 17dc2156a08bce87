package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Options;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The story that a run tells, through published interfaces only: connect a company, load and map
 * its reference data, take customers and documents in while everything is held, confirm the first
 * export, map what was left unmapped, edit.
 */
public final class Scenario {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Screen screen;
    private final Sample sample;
    private final Api sandbox;
    private final CompanySetUp setUp;
    private final MappingSetUp mappings;
    private final Followers followers;
    private final Duration reversalGrace;

    public Scenario(Options options, Screen screen, Waiting waiting, Sample sample) {
        this.screen = screen;
        this.sample = sample;
        this.sandbox = new Api(options.ports().url(Server.SANDBOX));
        var mapping = new Api(options.ports().url(Server.MAPPING));
        this.setUp = new CompanySetUp(new Api(options.ports().url(Server.GATEWAY)), mapping);
        this.mappings = new MappingSetUp(mapping);
        this.followers = new Followers(options.ports(), screen, waiting);
        this.reversalGrace = options.limits().reversalGrace();
    }

    /**
     * Plays it to its end.
     *
     * @param secretsFile where the company's secrets are written for a test; null: nowhere
     * @throws StackFailure if it cannot go on
     */
    public Told play(@Nullable Path secretsFile) {
        SandboxCompany company = connect(secretsFile);
        publishFirst();
        requireNothingPosted(company);

        company.storeWithoutReply(Sample.TIMED_OUT_NAME);
        int callsBefore = company.calls().size();
        Duration firstExport = firstExport();
        Traffic ofFirstExport = new Traffic(company.calls()).after(callsBefore);

        mapTheRest();
        publishSecond();
        return followers.told(company, ofFirstExport, firstExport);
    }

    private SandboxCompany connect(@Nullable Path secretsFile) {
        screen.heading("Connect the sample company");
        Credentials credentials = Credentials.random();
        credentials.writeTo(secretsFile);
        SandboxCompany company = SandboxCompany.create(sandbox, credentials);
        setUp.connect(credentials).forEach(screen::line);
        setUp.ignore(Sample.ignoredPartner());
        screen.line("   partner %s is ignored".formatted(Sample.ignoredPartner()));
        followers.publish(Topic.CATALOG, sample.catalog());
        mappings.mapAtFirst().forEach(screen::line);
        mappings.set(reversalGrace);
        return company;
    }

    private void publishFirst() {
        screen.heading("Billing publishes while everything is held");
        followers.publish(Topic.CUSTOMERS, sample.first());
        followers.publish(Topic.INVOICES, sample.documents().first());
        followers.customers().progress().untilDecided(sample.recordsOfFirst(), LONGEST);
        followers.invoices().progress().untilDecided(documentsOfFirst(), LONGEST);
        followers.showStates();
    }

    private long documentsOfFirst() {
        return sample.documents().recordsOfFirst();
    }

    private void requireNothingPosted(SandboxCompany company) {
        if (!company.customers().isEmpty() || company.sales().documents() > 0) {
            throw new StackFailure("something was posted before the first export was confirmed");
        }
        screen.line("   nothing is in SageOne yet");
    }

    private Duration firstExport() {
        screen.heading("Confirm the first export");
        long from = System.nanoTime();
        setUp.confirmFirstExport();
        untilSettled(sample.recordsOfFirst(), Stage.FIRST_EXPORT);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private void mapTheRest() {
        screen.heading("Map the category '%s'".formatted(Good.UNMAPPED_AT_FIRST.label()));
        mappings.mapAll();
        untilSettled(sample.recordsOfFirst(), Stage.MAPPED);
    }

    /** Documents come before the customers, one of whom is not known yet. */
    private void publishSecond() {
        screen.heading("Billing goes on: edits, deletes, documents issued again, repetitions");
        followers.publish(Topic.INVOICES, sample.documents().later());
        followers.publish(Topic.CUSTOMERS, sample.later());
        untilSettled(sample.records(), Stage.SECOND_PART);
        followers.invoices().progress().untilDecided(sample.documents().records(), LONGEST);
        followers.showStates();
    }

    private void untilSettled(long customers, Stage stage) {
        followers.customers().progress().untilSettled(customers, LONGEST);
        followers.invoices().progress().untilSettled(sample.documents().settledBy(stage), LONGEST);
    }
}
