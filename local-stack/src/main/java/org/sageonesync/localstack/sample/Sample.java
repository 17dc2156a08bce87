package org.sageonesync.localstack.sample;

import java.util.ArrayList;
import java.util.List;

/** An internet provider's customers, the same ones at every run. */
public final class Sample {

    /** The set of books that the sample belongs to. */
    public static final String COMPANY = "isp";

    /** The customer whose first POST is stored but gets no reply. */
    public static final String TIMED_OUT_NAME = "Patience Langa";

    private static final long SEED = 2026;
    private static final int EVERY_TENTH = 10;

    private final List<Story> stories;

    private Sample(List<Story> stories) {
        this.stories = List.copyOf(stories);
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

    List<Story> stories() {
        return stories;
    }

    /** Published before the first export is confirmed. */
    public List<Message> first() {
        return stories.stream().flatMap(story -> story.first().stream()).toList();
    }

    /** Published after it is done. */
    public List<Message> later() {
        return stories.stream().flatMap(story -> story.later().stream()).toList();
    }

    /** Records that must be known once the first part is taken in. */
    public long recordsOfFirst() {
        return stories.stream()
                .filter(story -> story.ending().hasRecord() && !story.first().isEmpty())
                .count();
    }

    /** Records that must be known in the end. */
    public long records() {
        return stories.stream().filter(story -> story.ending().hasRecord()).count();
    }

    public int creates() {
        return stories.stream().mapToInt(Story::creates).sum();
    }

    public int updates() {
        return stories.stream().mapToInt(Story::updates).sum();
    }

    public int deadLetters() {
        return stories.stream().mapToInt(Story::deadLetters).sum();
    }

    public static String ignoredPartner() {
        return SpecialCases.IGNORED_PARTNER;
    }
}
