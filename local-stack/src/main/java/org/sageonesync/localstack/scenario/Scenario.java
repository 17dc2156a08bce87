package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Good;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.http.Api;
import org.sageonesync.localstack.options.Options;
import org.sageonesync.localstack.options.Server;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.payments.Method;
import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.screen.Screen;
import org.sageonesync.localstack.server.Waiting;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The story that a run tells, through published interfaces only: connect a company, load and map
 * its reference data, take in customers, documents and payments while everything is held, confirm
 * the first export, go on month by month, map what was left unmapped, edit.
 */
public final class Scenario {

    /** A document issued again may come so late after the deletion where services are away. */
    private static final Duration GRACE_IN_A_TRIAL = Duration.ofSeconds(90);

    private static final Topic[] RECORDS = {Topic.CUSTOMERS, Topic.INVOICES, Topic.PAYMENTS};

    private final Screen screen;
    private final Sample sample;
    private final Api sandbox;
    private final CompanySetUp setUp;
    private final MappingSetUp mappings;
    private final Followers followers;
    private final Waiting waiting;
    private final Duration reversalGrace;

    public Scenario(Options options, Screen screen, Waiting waiting, Sample sample) {
        this.screen = screen;
        this.sample = sample;
        this.sandbox = new Api(options.ports().url(Server.SANDBOX));
        var mapping = new Api(options.ports().url(Server.MAPPING));
        this.setUp = new CompanySetUp(new Api(options.ports().url(Server.GATEWAY)), mapping);
        this.mappings = new MappingSetUp(mapping);
        this.followers = new Followers(options.ports(), screen, waiting, sample);
        this.waiting = waiting;
        this.reversalGrace =
                options.trial().equals(Trial.NONE)
                        ? options.limits().reversalGrace()
                        : GRACE_IN_A_TRIAL;
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

        mapTheRest(company);
        publishSecond();
        return followers.told(company, ofFirstExport, firstExport);
    }

    /**
     * Plays all whose end depends on its order: the first export, and what was left unmapped.
     *
     * @return the rest, which may come in whatever order
     */
    public OpenStory playFirst() {
        SandboxCompany company = connect(null);
        publishFirst();
        requireNothingPosted(company);
        company.storeWithoutReply(Sample.TIMED_OUT_NAME);
        screen.heading("Confirm the first export");
        setUp.confirmFirstExport();
        followers.untilSettled(Stage.FIRST_EXPORT);
        mapAll(company);
        followers.untilDecidedOfFirstAnd(Stage.MAPPED, Stage.OCTOBER);
        return new OpenStory(company, followers, waiting);
    }

    private SandboxCompany connect(@Nullable Path secretsFile) {
        screen.heading("Connect the sample company");
        Credentials credentials = Credentials.random();
        credentials.writeTo(secretsFile);
        SandboxCompany company = SandboxCompany.create(sandbox, credentials);
        setUp.connect(credentials).forEach(screen::line);
        setUp.ignore(Sample.ignoredPartner());
        screen.line("   partner %s is ignored".formatted(Sample.ignoredPartner()));
        followers.publish(Stage.FIRST_EXPORT, Topic.CATALOG);
        mappings.mapAtFirst().forEach(screen::line);
        mappings.set(reversalGrace);
        useInactiveAccount(company, false);
        return company;
    }

    /** The mapping learns of it when it loads the books' lists again. */
    private void useInactiveAccount(SandboxCompany company, boolean active) {
        company.use(Method.WITH_INACTIVE_ACCOUNT.bankAccount(), active);
        setUp.load();
    }

    private void publishFirst() {
        screen.heading("Billing publishes while everything is held");
        followers.publish(Stage.FIRST_EXPORT, RECORDS);
        followers.untilDecided(Stage.FIRST_EXPORT);
        followers.showStates();
    }

    private void requireNothingPosted(SandboxCompany company) {
        if (!company.isEmpty()) {
            throw new StackFailure("something was posted before the first export was confirmed");
        }
        screen.line("   nothing is in SageOne yet");
    }

    /** Of what was held, and of the months that billing goes on with meanwhile. */
    private Duration firstExport() {
        long from = System.nanoTime();
        screen.heading("Confirm the first export");
        setUp.confirmFirstExport();
        followers.untilSettled(Stage.FIRST_EXPORT);
        goOn("September is billed, August is paid", Stage.SEPTEMBER);
        goOn("October is billed, September is paid", Stage.OCTOBER);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private void goOn(String heading, Stage stage) {
        screen.heading(heading);
        followers.publish(stage, RECORDS);
        followers.untilSettled(stage);
    }

    private void mapTheRest(SandboxCompany company) {
        screen.heading(
                "October is paid; the category '%s' and the payment method '%s' are mapped"
                        .formatted(
                                Good.UNMAPPED_AT_FIRST.label(), Method.UNMAPPED_AT_FIRST.label()));
        mapAll(company);
        followers.untilSettled(Stage.MAPPED);
    }

    private void mapAll(SandboxCompany company) {
        company.autoAllocate(sample.autoAllocating());
        useInactiveAccount(company, true);
        mappings.mapAll();
        followers.publish(Stage.MAPPED, RECORDS);
    }

    private void publishSecond() {
        goOn("Billing goes on: edits, deletes, returned debit orders", Stage.SECOND_PART);
        followers.untilDecided(Stage.SECOND_PART);
        followers.showStates();
    }
}
