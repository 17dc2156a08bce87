package org.sageonesync.gateway.budget;

import org.sageonesync.runtime.database.DatabaseReady;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Forgets old counts, so that the tables stay small. */
@Component
class OldCalls {

    private final CallCounter counter;
    private volatile boolean ready;

    OldCalls(CallCounter counter) {
        this.counter = counter;
    }

    @EventListener(DatabaseReady.class)
    void begin() {
        ready = true;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void forget() {
        if (ready) {
            counter.forgetOldCalls();
        }
    }
}
