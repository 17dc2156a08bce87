package org.sageonesync.gateway.sageone;

/** The wire behind its breaker and bulkheads. */
final class Carrier {

    private static final WireReply NOT_NOW = new WireReply.NeverLeft(true);

    private final Wire wire;
    private final HostBreaker breaker;
    private final LoginBulkheads bulkheads;

    Carrier(Wire wire, HostBreaker breaker, LoginBulkheads bulkheads) {
        this.wire = wire;
        this.breaker = breaker;
        this.bulkheads = bulkheads;
    }

    boolean isStopped() {
        return breaker.isOpen();
    }

    Reply stopped() {
        return NotDoneReplies.breakerOpen(breaker.remaining());
    }

    /** Carries the request; one that neither breaker nor bulkhead lets through never left. */
    WireReply carry(Line.Passage passage, Deadline deadline) {
        var bulkhead = bulkheads.of(passage.slot().login());
        if (!bulkhead.tryAcquirePermission()) {
            return NOT_NOW;
        }
        try {
            return breaker.permits() ? sent(passage, deadline) : NOT_NOW;
        } finally {
            bulkhead.onComplete();
        }
    }

    private WireReply sent(Line.Passage passage, Deadline deadline) {
        try {
            var reply = wire.send(passage.login(), passage.call(), deadline);
            breaker.ended(reply);
            return reply;
        } catch (RuntimeException defect) {
            breaker.notCalled();
            throw defect;
        }
    }
}
