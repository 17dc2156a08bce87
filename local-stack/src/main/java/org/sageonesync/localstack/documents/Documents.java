package org.sageonesync.localstack.documents;

import org.sageonesync.localstack.billing.Message;

import java.util.List;
import java.util.stream.Stream;

/** An internet provider's invoices and credit notes, the same ones at every run. */
public final class Documents {

    /** Older documents belong to the books of before. */
    public static final String START_DATE = "2026-08-01";

    private static final long SEED = 2027;

    private final List<DocumentStory> stories;

    private Documents(List<DocumentStory> stories) {
        this.stories = List.copyOf(stories);
    }

    /** Three for each regular customer, special cases first. */
    public static Documents of(Buyers buyers) {
        var issuer = new Issuer(buyers.company());
        var desk = new Desk(issuer, buyers);
        return new Documents(
                Stream.of(
                                new TaxCases(desk).all(),
                                new AmountCases(desk).all(),
                                new CreditCases(desk).all(),
                                new MappingCases(desk).all(),
                                new CustomerCases(desk).all(),
                                new NumberCases(desk).all(),
                                new EventCases(desk).all(),
                                new MonthlyBills(issuer, SEED).of(buyers.regular()))
                        .flatMap(List::stream)
                        .toList());
    }

    List<DocumentStory> stories() {
        return stories;
    }

    /** Published before the first export is confirmed. */
    public List<Message> first() {
        return stories.stream().flatMap(story -> story.first().stream()).toList();
    }

    /** Published in the second part. */
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

    /** Records that must be on their way no more at the end of a stage. */
    public long settledBy(Stage stage) {
        return stories.stream().filter(story -> story.settled().isReachedBy(stage)).count();
    }

    public Calls calls() {
        return stories.stream().map(DocumentStory::calls).reduce(Calls.NONE, Calls::plus);
    }

    public int deadLetters() {
        return stories.stream().mapToInt(DocumentStory::deadLetters).sum();
    }

    /** What must have become of them, as comma-separated values. */
    public List<String> expectations() {
        return new ExpectedDocuments(stories).lines();
    }
}
