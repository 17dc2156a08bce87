package org.sageonesync.gateway.resolution;

import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.posting.UncertainAlarm;
import org.sageonesync.runtime.database.DatabaseReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs the resolver: at once when something becomes uncertain, and by schedule. */
@Component
class ResolutionLoop implements UncertainAlarm, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ResolutionLoop.class);

    private final Resolver resolver;
    private final PostingSettings settings;
    private final Semaphore alarms = new Semaphore(0);
    private volatile boolean running;

    ResolutionLoop(Resolver resolver, PostingSettings settings) {
        this.resolver = resolver;
        this.settings = settings;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        running = true;
        Thread.ofVirtual().name("resolution").start(this::loop);
    }

    @Override
    public void ring() {
        alarms.release();
    }

    @Override
    public void destroy() {
        running = false;
        alarms.release();
    }

    private void loop() {
        while (running) {
            try {
                resolver.begin();
            } catch (RuntimeException failure) {
                log.warn("Uncertain postings could not be looked for: {}", failure.toString());
            }
            awaitAlarm();
        }
    }

    private void awaitAlarm() {
        try {
            var interval = settings.resolutionInterval().toMillis();
            var _ = alarms.tryAcquire(interval, TimeUnit.MILLISECONDS);
            alarms.drainPermits();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
