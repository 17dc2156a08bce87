package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.kernel.testing.FakeGateway;
import org.sageonesync.kernel.testing.Note;
import org.sageonesync.kernel.testing.Toy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DrainIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, Object> LONG_LEASES =
            Map.of(
                    "spring.lifecycle.timeout-per-shutdown-phase", "4s",
                    "sageonesync.dispatch.lease", "1h",
                    "sageonesync.dispatch.per-company", "16");

    private final CountDownLatch quick = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void aStopSettlesWhatIsInFlightLeavesTheRestToOthersAtOnceAndPostsNothingTwice()
            throws Exception {
        var first = Toy.start(LONG_LEASES);
        var gateway = first.gateway();
        var dispatcher = first.service().bean(Dispatcher.class);
        first.setUp();
        gateway.behave((_, ref) -> held(ref));
        publish(first, "quick");
        publish(first, "slow");
        await().atMost(SOON).until(() -> gateway.requests().size() == 10);

        var closing = Thread.ofVirtual().start(first::close);
        await().atMost(SOON).until(() -> !dispatcher.isRunning());
        publish(first, "late");
        quick.countDown();
        closing.join();

        assertThat(refs(gateway.changes())).containsExactlyInAnyOrderElementsOf(ids("quick"));
        assertThat(gateway.requests()).hasSize(10);
        try (var second = first.replica(Map.of())) {
            await().atMost(SOON)
                    .until(
                            () ->
                                    Stream.of("quick", "slow", "late")
                                            .flatMap(kind -> ids(kind).stream())
                                            .allMatch(id -> second.state(id).equals("SYNCED")));
            assertThat(refs(second.gateway().requests()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(ids("slow").stream(), ids("late").stream()).toList());
        } finally {
            slow.countDown();
        }
    }

    private @Nullable PostingResult held(BillingRef ref) {
        try {
            (ref.value().startsWith("slow") ? slow : quick).await();
            return null;
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static void publish(Toy toy, String kind) {
        ids(kind).forEach(id -> toy.publish(id, toy.event(id, 1, kind)));
    }

    private static List<String> ids(String kind) {
        return IntStream.rangeClosed(1, 5).mapToObj(n -> kind + n).toList();
    }

    private static List<String> refs(List<FakeGateway.Request<Note>> requests) {
        return requests.stream().map(request -> request.ref().value()).toList();
    }
}
