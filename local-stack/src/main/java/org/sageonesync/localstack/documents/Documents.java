package org.sageonesync.localstack.documents;

import org.sageonesync.localstack.billing.Message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An internet provider's invoices and credit notes, the same ones at every run. */
public final class Documents {

    /** Older documents belong to the books of before. */
    public static final String START_DATE = "2026-08-01";

    /** An invoice that billing sends only after its payment. */
    public static final String AFTER_ITS_PAYMENT = "after-its-payment";

    /** An invoice from before the start date. */
    public static final String BEFORE_START_DATE = "before-start-date";

    /** An invoice that comes before its customer. */
    public static final String BEFORE_ITS_CUSTOMER = "before-its-customer";

    /** Invoices of the customer whose receipts SageOne allocates by itself. */
    public static final String OF_AUTO_ALLOCATING = "of-auto-allocating";

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

    public List<Message> of(Stage stage) {
        return stories.stream().flatMap(story -> story.of(stage).stream()).toList();
    }

    /** Records that must be known in a stage. */
    public long knownBy(Stage stage) {
        return stories.stream().filter(story -> story.isKnownBy(stage)).count();
    }

    /** The ordinary invoices of each customer, one a month, the oldest first. */
    public Map<String, List<Invoice>> monthly() {
        return bills(DocumentStory.ORDINARY)
                .map(Invoice::of)
                .collect(Collectors.groupingBy(Invoice::customer));
    }

    /** The invoices that a special case is about. */
    public List<Invoice> special(String name) {
        return bills(name).map(Invoice::of).toList();
    }

    private Stream<Bill> bills(String special) {
        return stories.stream()
                .filter(story -> story.special().equals(special))
                .map(story -> story.ending().bill());
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

    /**
     * What must have become of them, as comma-separated values.
     *
     * @param paid how much of each invoice receipts pay, by billing's id of it
     */
    public List<String> expectations(Map<String, BigDecimal> paid) {
        return new ExpectedDocuments(stories, paid).lines();
    }
}
