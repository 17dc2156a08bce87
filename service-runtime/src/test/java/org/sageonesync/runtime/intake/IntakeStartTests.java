package org.sageonesync.runtime.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class IntakeStartTests {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Consumer events = new Consumer(0);
    private final Consumer settings = new Consumer(2);
    private final AtomicBoolean virtual = new AtomicBoolean(true);
    private final AtomicInteger prepared = new AtomicInteger();
    private final HeldBackBindings consumers = consumers();
    private final CountDownLatch kafkaIsThere = new CountDownLatch(1);
    private final IntakeStart start = new IntakeStart(this::prepare, consumers, PAUSE);

    @AfterEach
    void stop() {
        start.destroy();
    }

    @Test
    void startsAgainAndAgainUntilAllConsumersRunAndBindsNoneTwice() {
        kafkaIsThere.countDown();

        start.begin();

        await().until(consumers::isRunning);
        assertThat(prepared).hasValueGreaterThanOrEqualTo(3);
        assertThat(settings.bound).isEqualTo(1);
        assertThat(events.bound).isEqualTo(1);
    }

    @Test
    void startsNothingBeforeWhatItNeedsIsThere() {
        start.begin();

        await().until(() -> prepared.get() > 2);
        assertThat(consumers.isRunning()).isFalse();
        assertThat(events.bound).isZero();

        kafkaIsThere.countDown();
        await().until(consumers::isRunning);
    }

    /** Virtual ones that load classes keep their carriers, and this one could wait for them. */
    @Test
    void preparesOnAThreadOfItsOwn() {
        kafkaIsThere.countDown();

        start.begin();

        await().until(consumers::isRunning);
        assertThat(virtual).isFalse();
    }

    private void prepare() throws ExecutionException {
        virtual.set(Thread.currentThread().isVirtual());
        prepared.incrementAndGet();
        if (kafkaIsThere.getCount() > 0) {
            throw new ExecutionException(new IllegalStateException("Kafka is away"));
        }
    }

    private HeldBackBindings consumers() {
        var bindables = new LinkedHashMap<String, Bindable>();
        bindables.put("events", events);
        bindables.put("settings", settings);
        return new HeldBackBindings(mock(BindingService.class), bindables);
    }

    /** Cannot be bound the first few times; counts how often it is bound at once. */
    private static final class Consumer implements Bindable {

        private int failures;
        private volatile int bound;

        Consumer(int failures) {
            this.failures = failures;
        }

        @Override
        public synchronized Collection<Binding<Object>> createAndBindInputs(
                BindingService bindings) {
            if (failures-- > 0) {
                throw new IllegalStateException("It cannot be bound");
            }
            bound++;
            return List.of();
        }

        @Override
        public synchronized void unbindInputs(BindingService bindings) {
            bound = 0;
        }
    }
}
