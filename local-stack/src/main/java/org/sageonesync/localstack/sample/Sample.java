package org.sageonesync.localstack.sample;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;
import org.sageonesync.localstack.documents.Buyers;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Stage;
import org.sageonesync.localstack.payments.Payments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An internet provider's customers, what it bills them for and what they pay, the same at every
 * run.
 */
public final class Sample {

    /** The set of books that the sample belongs to. */
    public static final String COMPANY = "isp";

    /** The customer whose first POST is stored but gets no reply. */
    public static final String TIMED_OUT_NAME = "Patience Langa";

    private static final long SEED = 2026;
    private static final int EVERY_TENTH = 10;

    private final List<Story> stories;
    private final Documents documents;
    private final Payments payments;

    private Sample(List<Story> stories) {
        this.stories = List.copyOf(stories);
        this.documents = Documents.of(buyers());
        this.payments = Payments.of(buyers(), documents);
    }

    /** So many customers, special cases first. */
    public static Sample of(int customers) {
        var people = new People(COMPANY, SEED);
        var stories = new ArrayList<>(new SpecialCases(people).all());
        for (int number = stories.size(); number < customers; number++) {
            stories.add(ordinary(people.customer(number), number));
        }
        return new Sample(stories);
    }

    private static Story ordinary(Snapshot customer, int number) {
        Story story = Story.of(Story.ORDINARY, "").first(customer);
        if (number % EVERY_TENTH != 0) {
            return story.synced(customer, 0);
        }
        Snapshot edited = customer.edited("phone", "+27 21 555 %04d".formatted(number % 10_000));
        return story.later(edited).synced(edited, 1);
    }

    private Buyers buyers() {
        return new Buyers(
                COMPANY,
                ids(Story::isBilledMonthly),
                ids(story -> story.special().equals(Story.ORDINARY)),
                ids(story -> story.ending().reason().equals("partner-ignored")),
                special(OddityCases.AFTER_ITS_INVOICE),
                special(OddityCases.AUTO_ALLOCATING),
                SpecialCases.IGNORED_PARTNER);
    }

    private String special(String name) {
        return ids(story -> story.special().equals(name)).getFirst();
    }

    private List<String> ids(Predicate<Story> which) {
        return stories.stream().filter(which).map(story -> story.ending().id()).toList();
    }

    List<Story> stories() {
        return stories;
    }

    /** What billing publishes to a topic in a part of the run. */
    public List<Message> published(Topic topic, Stage stage) {
        return switch (topic) {
            case CATALOG ->
                    stage == Stage.FIRST_EXPORT ? new Catalog(COMPANY).messages() : List.of();
            case CUSTOMERS -> customers(stage);
            case INVOICES -> documents.of(stage);
            case PAYMENTS -> payments.of(stage);
        };
    }

    private List<Message> customers(Stage stage) {
        return stories.stream().flatMap(story -> story.of(stage).stream()).toList();
    }

    /** How many records of a topic must be known in a part of the run. */
    public long knownBy(Topic topic, Stage stage) {
        return switch (topic) {
            case CATALOG -> 0;
            case CUSTOMERS -> stories.stream().filter(story -> story.isKnownBy(stage)).count();
            case INVOICES -> documents.knownBy(stage);
            case PAYMENTS -> payments.knownBy(stage);
        };
    }

    /** How many of them must be on their way no more at the end of it. */
    public long settledBy(Topic topic, Stage stage) {
        return switch (topic) {
            case CATALOG, CUSTOMERS -> knownBy(topic, stage);
            case INVOICES -> documents.settledBy(stage);
            case PAYMENTS -> payments.settledBy(stage);
        };
    }

    Documents documents() {
        return documents;
    }

    Payments payments() {
        return payments;
    }

    /** What customers, documents and payments must cost together. */
    public Calls calls() {
        return stories.stream()
                .map(Story::calls)
                .reduce(documents.calls().plus(payments.calls()), Calls::plus);
    }

    public int deadLetters() {
        return documents.deadLetters()
                + payments.deadLetters()
                + stories.stream().mapToInt(Story::deadLetters).sum();
    }

    public static String ignoredPartner() {
        return SpecialCases.IGNORED_PARTNER;
    }

    /** The customer whose receipts SageOne shall allocate, by the key that it bears there. */
    public String autoAllocating() {
        return "billing:" + buyers().autoAllocating();
    }
}
