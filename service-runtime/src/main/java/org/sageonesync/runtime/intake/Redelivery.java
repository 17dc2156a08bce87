package org.sageonesync.runtime.intake;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

import java.util.Map;

/**
 * Has a batch that could not be taken in read again after a pause of 0.5 s, at most 15 s, whatever
 * was thrown and for ever. The consumer goes on polling in the pause, so that it keeps its place in
 * the group.
 *
 * <p>It is read again, and not kept in memory as Spring for Apache Kafka does by itself: a batch
 * belongs to whoever has its partitions by then. A replica that has lost them meanwhile would store
 * and acknowledge it in the end, and so take back what the present owner has acknowledged.
 */
final class Redelivery extends DefaultErrorHandler implements AutoCloseable {

    private final SimpleAsyncTaskScheduler clock;

    Redelivery() {
        this(new SimpleAsyncTaskScheduler());
    }

    private Redelivery(SimpleAsyncTaskScheduler clock) {
        super(
                null,
                pauses(),
                new ContainerPausingBackOffHandler(new ListenerContainerPauseService(null, clock)));
        this.clock = clock;
        clock.setVirtualThreads(true);
        setClassifications(Map.of(), true);
    }

    private static BackOff pauses() {
        var pauses = new ExponentialBackOff(500, 2);
        pauses.setMaxInterval(15_000);
        return pauses;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        super.handleBatch(
                new BatchListenerFailedException("Nothing of it is taken in", failure, 0),
                batch,
                consumer,
                container,
                listener);
    }

    @Override
    public void close() {
        clock.close();
    }
}
