package org.sageonesync.gateway.budget;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Writes guards whose row could not be written when they were shut. */
@Component
class MissingGuards {

    private static final Logger log = LoggerFactory.getLogger(MissingGuards.class);

    private final Guards guards;

    MissingGuards(Guards guards) {
        this.guards = guards;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void write() {
        try {
            guards.writeMissing();
        } catch (DataAccessException failure) {
            log.warn("A guard could not be written and is tried again: {}", failure.getClass());
        }
    }
}
