package org.sageonesync.localstack.payments;

import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.documents.Buyers;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Invoice;
import org.sageonesync.localstack.documents.Stage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What an internet provider's customers pay, the same at every run. */
public final class Payments {

    private static final long SEED = 2028;

    private final List<PaymentStory> stories;

    private Payments(List<PaymentStory> stories) {
        this.stories = List.copyOf(stories);
    }

    /** Of the invoices of regular customers, special cases first. */
    public static Payments of(Buyers buyers, Documents documents) {
        Map<String, List<Invoice>> invoices = documents.monthly();
        var till = new Till(buyers.company(), documents, payers(buyers, invoices));
        List<PaymentStory> special =
                Stream.of(
                                new AllocationCases(till).all(),
                                new ChangeCases(till).all(),
                                new RemovalCases(till).all(),
                                new MethodCases(till).all(),
                                new CustomerCases(till, buyers).all(),
                                new AmountCases(till, buyers.ordinary().getFirst()).all(),
                                new EventCases(till).all())
                        .flatMap(List::stream)
                        .toList();
        List<PaymentStory> monthly = new MonthlyPayments(till, SEED).of(till.others());
        return new Payments(Stream.concat(special.stream(), monthly.stream()).toList());
    }

    /** Those to whom nothing else happens come first. */
    private static List<Payer> payers(Buyers buyers, Map<String, List<Invoice>> invoices) {
        return Stream.concat(buyers.ordinary().stream(), buyers.regular().stream())
                .distinct()
                .map(
                        customer ->
                                new Payer(
                                        customer,
                                        Objects.requireNonNull(invoices.get(customer), customer)))
                .toList();
    }

    List<PaymentStory> stories() {
        return stories;
    }

    public List<Message> of(Stage stage) {
        return stories.stream().flatMap(story -> story.of(stage).stream()).toList();
    }

    /** Records that must be known in a stage. */
    public long knownBy(Stage stage) {
        return stories.stream().filter(story -> story.isKnownBy(stage)).count();
    }

    /** Records that must be on their way no more at the end of a stage. */
    public long settledBy(Stage stage) {
        return stories.stream().filter(story -> story.settled().isReachedBy(stage)).count();
    }

    /** How much of each invoice they pay in the books, by billing's id of it. */
    public Map<String, BigDecimal> paid() {
        var paid = new HashMap<String, BigDecimal>();
        stories.stream()
                .map(story -> story.ending().receipt())
                .filter(Objects::nonNull)
                .forEach(
                        receipt ->
                                receipt.allocations()
                                        .forEach(
                                                (invoice, amount) ->
                                                        paid.merge(
                                                                invoice, amount, BigDecimal::add)));
        return paid;
    }

    public Calls calls() {
        return stories.stream().map(PaymentStory::calls).reduce(Calls.NONE, Calls::plus);
    }

    public int deadLetters() {
        return stories.stream().mapToInt(PaymentStory::deadLetters).sum();
    }

    /** What must have become of them, as comma-separated values. */
    public List<String> expectations() {
        return new ExpectedPayments(stories).lines();
    }
}
