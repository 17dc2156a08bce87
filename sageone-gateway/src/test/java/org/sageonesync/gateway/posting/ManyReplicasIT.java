package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.runtime.database.Database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two gateways on one database, asked for the same things at the same time. */
class ManyReplicasIT {

    private static final int REFERENCES = 25;
    private static final int AT_ONCE = 4;

    private final Database database = JournalDatabase.empty();
    private final FakeBooks books = new FakeBooks();
    private final List<Replica> gateways =
            List.of(
                    new Replica(database, books, Samples.UNHURRIED),
                    new Replica(database, books, Samples.UNHURRIED));

    @AfterEach
    void close() {
        gateways.forEach(Replica::close);
    }

    @Test
    void postEachReferenceOnceHoweverOftenItIsWishedForAtTheSameTime() throws Exception {
        var results = putEverywhere(ref -> Samples.customer("Customer " + ref));

        assertThat(books.customers()).hasSize(REFERENCES);
        assertThat(books.calls("Customer/Save")).isEqualTo(REFERENCES);
        assertThat(results)
                .filteredOn(PostingResult.Posted.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(REFERENCES);
        assertThat(results)
                .allMatch(
                        result ->
                                result instanceof PostingResult.Posted
                                        || result instanceof PostingResult.InFlight);
    }

    @Test
    void giveOneNameToOneReferenceAndASuffixToAllOthers() throws Exception {
        putEverywhere(_ -> Samples.customer("Nomvula Dlamini"));

        assertThat(books.customers())
                .extracting(customer -> customer.path("Name").asString(""))
                .doesNotHaveDuplicates()
                .hasSize(REFERENCES)
                .filteredOn("Nomvula Dlamini"::equals)
                .hasSize(1);
        assertThat(books.calls("Customer/Save")).isEqualTo(REFERENCES);
    }

    private List<PostingResult> putEverywhere(Function<String, CustomerDocument> document)
            throws Exception {
        var tasks =
                IntStream.range(0, REFERENCES)
                        .mapToObj(ref -> "r" + ref)
                        .flatMap(ref -> tasks(ref, document.apply(ref)))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return results(threads.invokeAll(tasks));
        }
    }

    private Stream<Callable<PostingResult>> tasks(String ref, CustomerDocument customer) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(turn -> gateways.get(turn % gateways.size()))
                .map(gateway -> () -> gateway.put(ref, 1, customer));
    }

    private static List<PostingResult> results(List<Future<PostingResult>> futures)
            throws ExecutionException, InterruptedException {
        var results = new ArrayList<PostingResult>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
