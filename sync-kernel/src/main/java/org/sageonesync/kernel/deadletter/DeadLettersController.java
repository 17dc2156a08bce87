package org.sageonesync.kernel.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.intake.Intake;
import org.sageonesync.kernel.rules.SyncRules;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** Decoding dead letters once more, after the decoder or a topic's setting was put right. */
@RestController
@RequestMapping("/v1/dead-letters")
class DeadLettersController {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final String topic;
    private final LetterReader reader;
    private final ReplayStore store;
    private final Intake<?> intake;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DeadLettersController(
            SyncRules<?, ?> rules, LetterReader reader, ReplayStore store, Intake<?> intake) {
        this.topic = Topics.deadLettersOf(rules.topic());
        this.reader = reader;
        this.store = store;
        this.intake = intake;
    }

    /**
     * Takes in the dead letters that are good events now. Newest version wins, so an old one harms
     * nothing. Reads all there are, a page at a time.
     */
    @PostMapping("/replay")
    Replay replay() {
        oneAtATime.lock();
        try {
            var sum = new AtomicReference<>(Replay.NOTHING);
            var complete = reader.read(topic, page -> sum.set(sum.get().plus(replay(page))));
            var all = sum.get();
            return new Replay(
                    all.read(), all.accepted(), all.before(), all.undecodable(), complete);
        } catch (KafkaException away) {
            throw ProblemException.unavailable(
                    "The dead letters cannot be read: " + away.getMessage(), RETRY);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Replay replay(List<ConsumerRecord<byte[], byte[]>> page) {
        if (page.isEmpty()) {
            return Replay.NOTHING;
        }
        var before = store.among(page);
        var fresh =
                page.stream()
                        .filter(letter -> !before.contains(ReplayStore.place(letter)))
                        .toList();
        var accepted = intake.acceptAgain(fresh);
        if (!accepted.isEmpty()) {
            store.remember(accepted);
        }
        return new Replay(
                page.size(),
                accepted.size(),
                page.size() - fresh.size(),
                fresh.size() - accepted.size(),
                true);
    }
}
