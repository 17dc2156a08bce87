package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class LoadTests {

    private static final CompanyKey ACME = new CompanyKey("acme");
    private static final CompanyKey OTHER = new CompanyKey("other");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final DispatchSettings SETTINGS =
            new DispatchSettings(8, 48, SECOND, SECOND, SECOND, SECOND);

    private final MovableClock clock = new MovableClock();
    private final Pauses pauses = new Pauses(clock);
    private final Load load = new Load(SETTINGS, pauses, clock);

    @Test
    void aCompanyHasRoomForWhatItIsNotWorkingOn() {
        begin(ACME, "1");
        begin(ACME, "2");

        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 6), 46));
    }

    @Test
    void aPausedCompanyLeavesAllTheRoomToTheOthers() {
        pauses.lost(ACME);

        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 0), 48));
    }

    @Test
    void afterALostRequestOneRecordOfTheCompanyIsTriedFirst() {
        clock.advance(pauses.lost(ACME));
        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 1), 48));
        begin(ACME, "1");
        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 0), 47));

        pauses.answered(ACME);

        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 7), 47));
    }

    @Test
    void duringAnOutageNobodyHasRoom() {
        pauses.unreachable();

        assertThat(load.room().most()).isZero();
        assertThat(load.nextPauseEndsIn()).contains(SECOND);
    }

    @Test
    void afterAnOutageASingleRecordIsTriedFirst() {
        clock.advance(pauses.unreachable());
        assertThat(load.room().most()).isEqualTo(1);
        begin(ACME, "1");
        assertThat(load.room().most()).isZero();
        assertThat(load.nextPauseEndsIn()).contains(SECOND);

        pauses.answered(ACME);

        assertThat(load.room().most()).isEqualTo(47);
    }

    @Test
    void whereThatNeedsNoAnswerTheNextOneIsTriedAtOnce() {
        clock.advance(pauses.unreachable());

        load.end(begin(ACME, "1"));

        assertThat(load.room().most()).isEqualTo(1);
    }

    @Test
    void whereThatHangsAnotherCompanyHasItsTry() {
        begin(ACME, "before");
        clock.advance(pauses.unreachable());
        begin(OTHER, "1");

        clock.advance(SECOND);

        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 0, "other", 0), 1));
    }

    @Test
    void aLookThatFindsNothingDoesNotPutOffTheNextTry() {
        clock.advance(pauses.unreachable());
        begin(ACME, "1");
        clock.advance(SECOND);

        load.begin(List.of());

        assertThat(load.room().most()).isEqualTo(1);
    }

    @Test
    void aCompanyWhoseRequestsAreTheTroubleCanBeTriedAfterAnOutageToo() {
        pauses.lost(OTHER);
        clock.advance(pauses.lost(ACME));

        assertThat(load.room()).isEqualTo(new Load.Room(Map.of("acme", 1, "other", 1), 1));
    }

    private WorkItem begin(CompanyKey company, String id) {
        var item = item(company, id);
        load.begin(List.of(item));
        return item;
    }

    private static WorkItem item(CompanyKey company, String id) {
        return new WorkItem(
                new RecordKey(company, Entity.CUSTOMER, new BillingRef(id)),
                1,
                null,
                null,
                RecordState.PENDING,
                null,
                new Posted(null, null, null, null, null, null, null, false),
                new WorkItem.Wish(Lane.LIVE, false, false, false, null),
                null,
                0,
                0,
                1,
                1,
                0);
    }
}
