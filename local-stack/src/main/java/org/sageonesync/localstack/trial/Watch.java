package org.sageonesync.localstack.trial;

import org.sageonesync.localstack.process.StackFailure;
import org.sageonesync.localstack.scenario.OpenStory;
import org.sageonesync.localstack.server.Waiting;

import java.time.Duration;
import java.util.TreeSet;

/** Tells every few seconds how far a trial is. */
final class Watch implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofSeconds(10);

    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    static Watch start(Chronicle chronicle, Flow flow, Ordeal ordeal, OpenStory story) {
        return new Watch(
                Thread.ofVirtual()
                        .name("watch")
                        .start(() -> watch(chronicle, flow, ordeal, story)));
    }

    private static void watch(Chronicle chronicle, Flow flow, Ordeal ordeal, OpenStory story) {
        try {
            while (true) {
                Waiting.pause(GLANCE);
                chronicle.say(
                        "%d of %d events published, %d calls at SageOne, away: %s"
                                .formatted(
                                        flow.published(),
                                        flow.all(),
                                        story.calls(),
                                        String.join(", ", new TreeSet<>(ordeal.away()))));
            }
        } catch (StackFailure _) {
            // Nobody watches any more, and what else has failed is told elsewhere.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
