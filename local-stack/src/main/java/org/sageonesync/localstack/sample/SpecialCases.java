package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The customers that something happens to. Each takes the next ordinary customer and spoils it. */
final class SpecialCases {

    static final String IGNORED_PARTNER = "66";

    private final People people;
    private int next;

    SpecialCases(People people) {
        this.people = people;
    }

    List<Story> all() {
        Supplier<Snapshot> customers = () -> people.customer(next++);
        return Stream.of(
                        new NameCases(customers).all(),
                        new RepetitionCases(customers).all(),
                        new EditCases(customers).all(),
                        new RemovalCases(customers).all(),
                        new BadEventCases(customers).all(),
                        new OddityCases(customers).all())
                .flatMap(List::stream)
                .toList();
    }
}
