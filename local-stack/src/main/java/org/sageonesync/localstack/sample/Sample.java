package org.sageonesync.localstack.sample;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.documents.Buyers;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Catalog;
import org.sageonesync.localstack.documents.Documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An internet provider's customers and what it bills them for, the same at every run. */
public final class Sample {

    /** The set of books that the sample belongs to. */
    public static final String COMPANY = "isp";

    /** The customer whose first POST is stored but gets no reply. */
    public static final String TIMED_OUT_NAME = "Patience Langa";

    private static final long SEED = 2026;
    private static final int EVERY_TENTH = 10;

    private final List<Story> stories;
    private final Documents documents;

    private Sample(List<Story> stories) {
        this.stories = List.copyOf(stories);
        this.documents = Documents.of(buyers());
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
                ids(Story::isInTheBooksAtFirst),
                ids(story -> story.special().equals(Story.ORDINARY)),
                ids(story -> story.ending().reason().equals("partner-ignored")),
                ids(story -> story.special().equals(OddityCases.AFTER_ITS_INVOICE)).getFirst(),
                SpecialCases.IGNORED_PARTNER);
    }

    private List<String> ids(Predicate<Story> which) {
        return stories.stream().filter(which).map(story -> story.ending().id()).toList();
    }

    List<Story> stories() {
        return stories;
    }

    /** Customers, published before the first export is confirmed. */
    public List<Message> first() {
        return stories.stream().flatMap(story -> story.first().stream()).toList();
    }

    /** Customers, published after it is done. */
    public List<Message> later() {
        return stories.stream().flatMap(story -> story.later().stream()).toList();
    }

    /** Records of customers that must be known once the first part is taken in. */
    public long recordsOfFirst() {
        return stories.stream()
                .filter(story -> story.ending().hasRecord() && !story.first().isEmpty())
                .count();
    }

    /** Records of customers that must be known in the end. */
    public long records() {
        return stories.stream().filter(story -> story.ending().hasRecord()).count();
    }

    public Documents documents() {
        return documents;
    }

    public List<Message> catalog() {
        return new Catalog(COMPANY).messages();
    }

    /** What customers and documents must cost together. */
    public Calls calls() {
        return Stream.concat(
                        stories.stream()
                                .map(story -> new Calls(story.creates(), 0, story.updates(), 0)),
                        Stream.of(documents.calls()))
                .reduce(Calls.NONE, Calls::plus);
    }

    /** Of customers and of documents. */
    public int deadLetters() {
        return documents.deadLetters() + stories.stream().mapToInt(Story::deadLetters).sum();
    }

    public static String ignoredPartner() {
        return SpecialCases.IGNORED_PARTNER;
    }
}
