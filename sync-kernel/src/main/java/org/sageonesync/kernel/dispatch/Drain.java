package org.sageonesync.kernel.dispatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.time.Duration;

/**
 * The end of the work when the service stops: what is in flight has a time to be settled; what is
 * not settled by then is left to another replica at once, which is harmless, as the gateway is
 * idempotent and an older fence gives way to a newer one.
 */
final class Drain {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final Load load;
    private final Leases leases;
    private final Duration most;

    /**
     * @param most how long to wait for what is in flight
     */
    Drain(Load load, Leases leases, Duration most) {
        this.load = load;
        this.leases = leases;
        this.most = most;
    }

    /** Returns when nothing is leased any more; call it when nothing more is taken. */
    void run() throws InterruptedException {
        if (!load.isIdleWithin(most)) {
            leave();
        }
    }

    private void leave() {
        var left = load.working();
        try {
            leases.release(left);
            log.info("{} records are left to other replicas", left.size());
        } catch (DataAccessException trouble) {
            log.warn(
                    "{} records pass on when their leases end: {}",
                    left.size(),
                    trouble.getMessage());
        }
    }
}
