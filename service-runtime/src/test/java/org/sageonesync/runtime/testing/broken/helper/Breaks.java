package org.sageonesync.runtime.testing.broken.helper;

import reactor.core.publisher.Mono;

import java.util.logging.Logger;

/** Breaks the rules of the house on purpose, for the test that they are found. */
public final class Breaks {

    private static final Logger LOG = Logger.getLogger("broken");

    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }

    void blocks() {
        LOG.info(String.valueOf(Mono.just(1).block()));
    }
}
