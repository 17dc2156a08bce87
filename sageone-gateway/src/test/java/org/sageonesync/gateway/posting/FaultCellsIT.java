package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every way in which a reply can be lost, and what must be in the books once everything is at rest:
 * one customer, in agreement with the journal, after so many Saves and no more.
 */
class FaultCellsIT {

    private static final String SAVE = "Customer/Save";

    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private final FakeBooks books = new FakeBooks();
    private final List<Replica> replicas = new ArrayList<>();

    enum Cell {
        STORED_THEN_TIMED_OUT(1, books -> books.plant(SAVE, Trouble.DONE_THEN_SILENCE)),
        TIMED_OUT_BEFORE_STORING(2, books -> books.plant(SAVE, Trouble.SILENCE)),
        COMMITTED_AT_HALF_THE_SETTLE_TIME(
                1,
                books -> {
                    books.lateBy(Samples.QUICK.settle().dividedBy(2));
                    books.plant(SAVE, Trouble.DONE_LATE);
                }),
        DROPPED_AFTER_STORING(1, books -> books.plant(SAVE, Trouble.DONE_THEN_DROPPED)),
        SERVER_ERROR_AFTER_STORING(1, books -> books.plant(SAVE, Trouble.DONE_THEN_SERVER_ERROR)),
        NULL_AFTER_STORING(1, books -> books.plant(SAVE, Trouble.DONE_THEN_NULL)),
        LOOK_UP_FAILING(
                1,
                books -> {
                    books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
                    books.failNextLists(4);
                }),
        KILLED_AFTER_ABOUT_TO_SEND(1, KilledLine.Moment.AFTER_ABOUT_TO_SEND),
        KILLED_AFTER_THE_REPLY(1, KilledLine.Moment.AFTER_THE_REPLY);

        private final int saves;
        private final Consumer<FakeBooks> fault;
        private final KilledLine.Moment killed;

        Cell(int saves, Consumer<FakeBooks> fault) {
            this.saves = saves;
            this.fault = fault;
            this.killed = KilledLine.Moment.NEVER;
        }

        Cell(int saves, KilledLine.Moment killed) {
            this.saves = saves;
            this.fault = _ -> {};
            this.killed = killed;
        }
    }

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void oneLiveCustomerIsLeftThatTheJournalAgreesWith(Cell cell) {
        cell.fault.accept(books);
        var line = new KilledLine(books, cell.killed);
        var first = new Replica(database, line, books, Samples.QUICK);
        Thread.ofVirtual().start(() -> first.put("17", 3, Samples.customer("Nomvula")));
        if (cell.killed == KilledLine.Moment.NEVER) {
            replicas.add(first);
        } else {
            line.awaitDeath();
        }

        var next = new Replica(database, books, Samples.QUICK).resolvingByItself();
        replicas.add(next);
        postUntilDone(next);

        assertThat(books.customers()).hasSize(1);
        var customer = books.customers().getFirst();
        assertThat(customer.path("TextField1").asString("")).isEqualTo("billing:17");
        assertThat(customer.path("Name").asString("")).isEqualTo("Nomvula");
        assertThat(customer.path("Mobile").asString("")).isEqualTo("071 555 0100");
        var posting = next.journal("17");
        assertThat(posting.state()).isEqualTo("POSTED");
        assertThat(posting.accountingId()).isEqualTo(customer.path("ID").asString(""));
        assertThat(books.calls(SAVE)).isEqualTo(cell.saves);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Trouble.class)
    void anUpdateWhoseReplyIsLostEndsWithTheNewContent(Trouble trouble) {
        var replica = new Replica(database, books, Samples.QUICK).resolvingByItself();
        replicas.add(replica);
        replica.put("17", 1, Samples.customer("Nomvula", "old"));
        books.lateBy(Samples.QUICK.settle().dividedBy(2));
        books.plant(SAVE, trouble);

        assertThat(replica.put("17", 3, Samples.customer("Nomvula")))
                .isInstanceOf(PostingResult.Uncertain.class);
        postUntilDone(replica);

        assertThat(books.customers()).hasSize(1);
        assertThat(books.customers().getFirst().path("Mobile").asString(""))
                .isEqualTo("071 555 0100");
        assertThat(replica.journal("17").state()).isEqualTo("POSTED");
        assertThat(books.calls(SAVE)).isEqualTo(trouble == Trouble.SILENCE ? 3 : 2);
    }

    private static void postUntilDone(Replica replica) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () ->
                                replica.put("17", 3, Samples.customer("Nomvula"))
                                        instanceof PostingResult.Posted);
    }
}
