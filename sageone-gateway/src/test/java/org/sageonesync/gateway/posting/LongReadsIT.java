package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.sageone.Listing;
import org.sageonesync.runtime.database.Database;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Reading a long list, or a document slowly, may outlast every lease. */
class LongReadsIT {

    private final Database database = JournalDatabase.empty();
    private final FakeBooks books = new FakeBooks();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Replica gateway = new Replica(database, books, this::slowly, shortLeases());

    @AfterEach
    void close() {
        over.countDown();
        gateway.close();
    }

    @Test
    void aLookUpIsNobodyElsesWhileItsListIsRead() throws Exception {
        books.plant("Customer/Save", Trouble.DONE_THEN_SILENCE);
        gateway.put("17", 1, Samples.customer("Nomvula"));

        var lookUp = CompletableFuture.runAsync(gateway::resolve);
        begun.await();

        assertIsRenewed("select leased_until from look_up");
        over.countDown();
        lookUp.join();
        assertThat(gateway.journal("17").state()).isEqualTo("POSTED");
        assertThat(books.calls("list")).isEqualTo(1);
        assertThat(instant("select leased_until from look_up"))
                .as("given back")
                .isBeforeOrEqualTo(instant("select clock_timestamp()"));
    }

    @Test
    void aClaimIsKeptWhileTheHolderOfItsNameIsSearchedFor() throws Exception {
        books.add(JsonNodeFactory.instance.objectNode().put("Name", "Nomvula"));
        books.ignoreFilters();

        var posting =
                CompletableFuture.supplyAsync(
                        () -> gateway.put("17", 1, Samples.customer("Nomvula")));
        begun.await();

        assertIsRenewed("select claimed_until from posting where ref = '17'");
        over.countDown();
        assertThat(posting.join()).isInstanceOf(PostingResult.Rejected.class);
    }

    @Test
    void aClaimIsKeptWhileItsDocumentIsRead() {
        gateway.put("17", 1, Samples.customer("Nomvula"));
        var line = GatedLine.whileReading(books);
        try (var slow = new Replica(database, line, books.lists(), shortLeases())) {
            var change =
                    CompletableFuture.supplyAsync(
                            () -> slow.put("17", 2, Samples.customer("Nomvula", "new")));
            line.awaitReached();

            assertIsRenewed("select claimed_until from posting where ref = '17'");
            line.open();
            assertThat(change.join()).isInstanceOf(PostingResult.Posted.class);
        }
    }

    private void assertIsRenewed(String lease) {
        var first = instant(lease);
        await().until(() -> instant(lease).isAfter(first));
    }

    private Instant instant(String sql) {
        return database.sql(sql).one(row -> Objects.requireNonNull(row.get(0, Instant.class)));
    }

    private Listing slowly(CompanyKey company, Lane lane, String operation, long watermark) {
        begun.countDown();
        try {
            over.await();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
        return books.lists().above(company, lane, operation, watermark);
    }

    private static PostingSettings shortLeases() {
        var quick = Samples.QUICK;
        return new PostingSettings(
                quick.departure(),
                quick.longestCall(),
                Duration.ofSeconds(1),
                quick.settle(),
                quick.lookUpPause(),
                quick.longestLookUpPause(),
                Duration.ofSeconds(1),
                quick.resolutionInterval());
    }
}
