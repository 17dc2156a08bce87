package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.runtime.database.Database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every way in which a reply can be lost, and what must be in the books once everything is at rest:
 * one customer, in agreement with the journal, after so many Saves and no more.
 */
class FaultCellsIT {

    private static final String SAVE = "Customer/Save";

    private final Database database = JournalDatabase.empty();
    private final FakeBooks books = new FakeBooks();
    private final List<Replica> replicas = new ArrayList<>();

    /**
     * @param saves how many Saves SageOne sees in all
     */
    record Cell(String name, int saves, Consumer<FakeBooks> fault, KilledLine.Moment killed) {

        static Cell fault(String name, int saves, Consumer<FakeBooks> fault) {
            return new Cell(name, saves, fault, KilledLine.Moment.NEVER);
        }

        static Cell killed(String name, KilledLine.Moment moment) {
            return new Cell(name, 1, _ -> {}, moment);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(
                Cell.fault("stored, then timed out", 1, plant(Trouble.DONE_THEN_SILENCE)),
                Cell.fault("timed out before storing", 2, plant(Trouble.SILENCE)),
                Cell.fault("committed at half the settle time", 1, plant(Trouble.DONE_LATE)),
                Cell.fault("connection dropped after storing", 1, plant(Trouble.DONE_THEN_DROPPED)),
                Cell.fault("500 after storing", 1, plant(Trouble.DONE_THEN_SERVER_ERROR)),
                Cell.fault("null with 200 after storing", 1, plant(Trouble.DONE_THEN_NULL)),
                Cell.fault("look-up failing", 1, FaultCellsIT::lookUpsFail),
                Cell.killed("killed after about to send", KilledLine.Moment.AFTER_ABOUT_TO_SEND),
                Cell.killed("killed after the reply", KilledLine.Moment.AFTER_THE_REPLY));
    }

    private static Consumer<FakeBooks> plant(Trouble trouble) {
        return books -> books.plant(SAVE, trouble);
    }

    private static void lookUpsFail(FakeBooks books) {
        books.plant(SAVE, Trouble.DONE_THEN_SILENCE);
        books.failNextLists(4);
    }

    @BeforeEach
    void lateMeansHalfTheSettleTime() {
        var quick = Samples.QUICK;
        books.lateBy(quick.departure().plus(quick.settle().dividedBy(2)));
    }

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void oneLiveCustomerIsLeftThatTheJournalAgreesWith(Cell cell) {
        cell.fault().accept(books);
        var line = new KilledLine(books, cell.killed());
        var first = new Replica(database, line, books.lists(), Samples.QUICK);
        Thread.ofVirtual().start(() -> first.put("17", 3, Samples.customer("Nomvula")));
        if (cell.killed() == KilledLine.Moment.NEVER) {
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
        assertThat(books.calls(SAVE)).isEqualTo(cell.saves());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anUpdateWhoseReplyIsLostEndsWithTheNewContent(Trouble trouble) {
        var replica = new Replica(database, books, Samples.QUICK).resolvingByItself();
        replicas.add(replica);
        replica.put("17", 1, Samples.customer("Nomvula", "old"));
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
