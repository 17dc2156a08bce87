package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class LaneQueueTests {

    private final LaneQueue<String> queue =
            new LaneQueue<>(new BudgetSettings.Queue(200, 200, 200));

    @Test
    void servesTheHigherLaneFirst() {
        queue.offer(Lane.BACKFILL, "Customer", "backfill");
        queue.offer(Lane.LIVE, "Customer", "live");
        queue.offer(Lane.INTERACTIVE, "Customer", "interactive");

        assertThat(drained(3)).containsExactly("interactive", "live", "backfill");
    }

    @Test
    void whatCompletesAChangeGoesBeforeEveryLaneAndIsNeverRefused() {
        var small = new LaneQueue<String>(new BudgetSettings.Queue(1, 1, 1));
        small.offer(Lane.INTERACTIVE, "Customer", "interactive");
        small.complete("first save");
        small.complete("second save");

        assertThat(small.size()).isEqualTo(3);
        assertThat(List.of(small.poll(), small.poll(), small.poll()))
                .containsExactly("first save", "second save", "interactive");
    }

    @Test
    void whatCompletesAChangeMayLeaveToo() {
        queue.complete("save");

        assertThat(queue.remove(Lane.LIVE, "Customer", "save")).isTrue();
        assertThat(queue.size()).isZero();
    }

    @Test
    void starvesNoLane() {
        fill(Lane.INTERACTIVE);
        fill(Lane.LIVE);
        fill(Lane.BACKFILL);

        var first = drained(100);

        assertThat(Collections.frequency(first, "INTERACTIVE")).isBetween(60, 75);
        assertThat(Collections.frequency(first, "LIVE")).isBetween(15, 25);
        assertThat(Collections.frequency(first, "BACKFILL")).isBetween(8, 12);
    }

    @Test
    void aLaneInWhichNobodyWaitedHasNotBeenPassedOver() {
        fill(Lane.INTERACTIVE);
        drained(50);
        queue.offer(Lane.BACKFILL, "Customer", "backfill");
        queue.offer(Lane.LIVE, "Customer", "live");

        assertThat(drained(1)).containsExactly("INTERACTIVE");
    }

    @Test
    void countsWhoWaitsInEachLane() {
        queue.offer(Lane.LIVE, "Customer", "one");
        queue.offer(Lane.LIVE, "TaxInvoice", "other");

        assertThat(queue.size(Lane.LIVE)).isEqualTo(2);
        assertThat(queue.size(Lane.BACKFILL)).isZero();
    }

    @Test
    void kindsOfALaneTakeTurns() {
        queue.offer(Lane.LIVE, "Customer", "customer 1");
        queue.offer(Lane.LIVE, "Customer", "customer 2");
        queue.offer(Lane.LIVE, "Customer", "customer 3");
        queue.offer(Lane.LIVE, "TaxInvoice", "invoice 1");

        assertThat(drained(4))
                .containsExactly("customer 1", "invoice 1", "customer 2", "customer 3");
    }

    @Test
    void refusesMoreThanALaneHolds() {
        var small = new LaneQueue<String>(new BudgetSettings.Queue(1, 1, 1));

        assertThat(small.offer(Lane.LIVE, "Customer", "first")).isTrue();
        assertThat(small.offer(Lane.LIVE, "Customer", "second")).isFalse();
        assertThat(small.offer(Lane.BACKFILL, "Customer", "another lane")).isTrue();
    }

    @Test
    void whoLeavesIsNotServed() {
        queue.offer(Lane.LIVE, "Customer", "leaves");
        queue.offer(Lane.LIVE, "Customer", "stays");

        assertThat(queue.remove(Lane.LIVE, "Customer", "leaves")).isTrue();
        assertThat(queue.remove(Lane.LIVE, "Customer", "leaves")).isFalse();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo("stays");
        assertThat(queue.poll()).isNull();
    }

    private void fill(Lane lane) {
        for (int i = 0; i < 200; i++) {
            queue.offer(lane, "Customer", lane.name());
        }
    }

    private List<String> drained(int count) {
        var drained = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            drained.add(String.valueOf(queue.poll()));
        }
        return drained;
    }
}
