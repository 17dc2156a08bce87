package org.sageonesync.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.Lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service with endless work, which pauses for a company exactly as long as it is told, in virtual
 * time: the calls that a minute allows must be used.
 */
class UseOfTheMinuteTests {

    private static final int LIMIT = 100;
    private static final int AT_ONCE = 16;
    private static final Duration STEP = Duration.ofMillis(5);
    private static final Duration REPLY_TIME = Duration.ofMillis(200);
    private static final Duration QUEUE_WAIT = Duration.ofSeconds(5);

    private final ManualTicker ticker = new ManualTicker();
    private final FakeSlots slots = new FakeSlots(ticker, LIMIT);
    private final CompanyQueue queue =
            new CompanyQueue(
                    TestBudget.ask(Lane.BACKFILL).claim(),
                    slots,
                    _ -> Optional.empty(),
                    TestBudget.settings(LIMIT, FakeSlots.WINDOW, Duration.ZERO),
                    ticker);
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private long pausedUntil;
    private long nextRound;
    private int calls;

    private record Waiting(Ticket ticket, long since) {}

    private record Sent(Slot slot, long at) {}

    @Test
    void atLeast95OfEvery100CallsAreUsedByCallersThatComeBackWhenTold() {
        run(Duration.ofSeconds(60));

        for (int minute = 0; minute < 4; minute++) {
            int before = calls;
            run(Duration.ofSeconds(60));
            assertThat(calls - before).isBetween(95, LIMIT);
        }
    }

    private void run(Duration time) {
        for (long end = ticker.getAsLong() + time.toNanos(); ticker.getAsLong() < end; ) {
            endCalls();
            offerWork();
            round();
            collect();
            ticker.advance(STEP);
        }
    }

    private void endCalls() {
        var ended =
                sent.stream()
                        .filter(call -> ticker.getAsLong() - call.at() >= REPLY_TIME.toNanos())
                        .toList();
        ended.forEach(call -> slots.replied(call.slot()));
        sent.removeAll(ended);
    }

    private void offerWork() {
        while (ticker.getAsLong() >= pausedUntil && waiting.size() + sent.size() < AT_ONCE) {
            var ticket = new Ticket(TestBudget.ask(Lane.BACKFILL));
            if (queue.join(ticket)) {
                waiting.add(new Waiting(ticket, ticker.getAsLong()));
                nextRound = Math.min(nextRound, ticker.getAsLong());
            } else {
                pause(queue.untilTheQueueIsHalfEmpty());
            }
        }
    }

    private void round() {
        if (ticker.getAsLong() >= nextRound) {
            nextRound = ticker.getAsLong() + queue.round().toNanos();
        }
    }

    private void collect() {
        for (var one : List.copyOf(waiting)) {
            if (one.ticket().answer().getNow(null) instanceof Admission.Admitted(var slot)) {
                calls++;
                sent.add(new Sent(slot, ticker.getAsLong()));
                waiting.remove(one);
            } else if (ticker.getAsLong() - one.since() >= QUEUE_WAIT.toNanos()) {
                waiting.remove(one);
                pause(((Admission.OutOfBudget) queue.leave(one.ticket())).retryAfter());
            }
        }
    }

    private void pause(Duration time) {
        pausedUntil = ticker.getAsLong() + Math.max(time.toNanos(), STEP.toNanos());
    }
}
