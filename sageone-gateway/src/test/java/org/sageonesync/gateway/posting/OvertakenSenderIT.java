package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.sageone.SageOne;
import org.sageonesync.runtime.database.Database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A sender that was paused for so long that others went on without it. */
class OvertakenSenderIT {

    private static final String SAVE = "Customer/Save";
    private static final CustomerDocument OLD = Samples.customer("Nomvula", "old");
    private static final CustomerDocument NEW = Samples.customer("Nomvula", "new");

    private final Database database = JournalDatabase.empty();
    private final FakeBooks books = new FakeBooks();
    private final List<Replica> replicas = new ArrayList<>();

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
    }

    @Test
    void sendsNothingOnceItsClaimHasBeenTakenOver() {
        var slowLine = GatedLine.beforeDeparture(books);
        var nextLine = GatedLine.beforeDeparture(books);
        var slow = putInBackground(replica(slowLine), 1, OLD);
        slowLine.awaitReached();
        var next = replica(nextLine);
        var taken = takeOver(next, nextLine);

        slowLine.open();
        assertThat(slow.join()).isInstanceOf(PostingResult.InFlight.class);
        nextLine.open();

        assertThat(taken.join()).isInstanceOf(PostingResult.Posted.class);
        assertThat(books.calls(SAVE)).isEqualTo(1);
        assertThat(books.customers())
                .extracting(customer -> customer.path("Mobile").asString(""))
                .containsExactly("new");
        assertThat(next.journal("17").state()).isEqualTo("POSTED");
    }

    @Test
    void itsLateReplyIsKeptAndTellsNothingNewWhereALookUpFoundTheDocument() {
        var line = GatedLine.afterTheReply(books);
        var slow = putInBackground(replica(line), 1, OLD);
        line.awaitReached();
        var next = replica(books);
        await().until(() -> isPosted(next));

        line.open();
        assertThat(slow.join()).isInstanceOf(PostingResult.InFlight.class);

        var journal = next.journal("17");
        assertThat(journal.state()).isEqualTo("POSTED");
        assertThat(journal.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.status()).isEqualTo(201))
                .satisfies(attempt -> assertThat(attempt.outcome()).startsWith("done"));
        assertThat(books.calls(SAVE)).isEqualTo(1);
    }

    @Test
    void itsLateReplyTeachesTheJournalAnIdThatNoLookUpFound() {
        books.hideFromLists(true);
        var line = GatedLine.afterTheReply(books);
        var slow = putInBackground(replica(line), 1, OLD);
        line.awaitReached();
        var next = replica(books);
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            next.resolve();
                            return next.journal("17").state().equals("OPEN");
                        });

        line.open();
        slow.join();

        assertThat(next.put("17", 1, OLD))
                .asInstanceOf(type(PostingResult.Posted.class))
                .satisfies(it -> assertThat(it.change()).isEqualTo(Change.NONE));
        assertThat(books.calls(SAVE)).isEqualTo(1);
    }

    @Test
    void itsLateReplyNamesBothWhereTheDocumentWasPostedAgain() {
        books.hideFromLists(true);
        books.allowEqualNames();
        var line = GatedLine.afterTheReply(books);
        var slow = putInBackground(replica(line), 1, OLD);
        line.awaitReached();
        var next = replica(books).resolvingByItself();
        await().atMost(Duration.ofSeconds(20)).until(() -> isPosted(next));

        line.open();
        slow.join();

        assertThat(next.journal("17").state()).isEqualTo("REJECTED");
        assertThat(next.put("17", 2, NEW))
                .asInstanceOf(type(PostingResult.Rejected.class))
                .satisfies(
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.DUPLICATE_FOUND))
                .satisfies(it -> assertThat(it.reason().message()).contains("1001", "1002"));
    }

    private CompletableFuture<PostingResult> takeOver(Replica next, GatedLine line) {
        await().until(
                        () ->
                                database.sql(
                                                "select claimed_until < clock_timestamp() as over from posting")
                                        .one(
                                                row ->
                                                        Boolean.TRUE.equals(
                                                                row.get("over", Boolean.class))));
        var taken = putInBackground(next, 2, NEW);
        line.awaitReached();
        return taken;
    }

    private static boolean isPosted(Replica replica) {
        replica.resolve();
        return replica.put("17", 1, OLD) instanceof PostingResult.Posted;
    }

    private Replica replica(SageOne line) {
        var replica = new Replica(database, line, books.lists(), SHORT_LEASE);
        replicas.add(replica);
        return replica;
    }

    private static CompletableFuture<PostingResult> putInBackground(
            Replica replica, long version, CustomerDocument customer) {
        return CompletableFuture.supplyAsync(
                () -> replica.put("17", version, customer),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static final PostingSettings SHORT_LEASE =
            new PostingSettings(
                    Duration.ofMillis(1500),
                    Duration.ofMillis(1600),
                    Duration.ofMillis(300),
                    Duration.ofMillis(400),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(50));
}
