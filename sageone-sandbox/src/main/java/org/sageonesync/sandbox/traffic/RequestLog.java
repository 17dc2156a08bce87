package org.sageonesync.sandbox.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest calls, oldest first. Thread-safe. */
public final class RequestLog {

    private static final int KEPT = 50_000;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private long sequence;

    /** Notes a call. */
    public synchronized void note(Exchange exchange) {
        exchanges.addLast(exchange.numbered(++sequence));
        if (exchanges.size() > KEPT) {
            exchanges.removeFirst();
        }
    }

    /** At most {@code most} calls whose sequence is above {@code after}. */
    public synchronized List<Exchange> after(long after, int most) {
        return exchanges.stream()
                .filter(exchange -> exchange.sequence() > after)
                .limit(most)
                .toList();
    }

    /** Every call that is still kept. */
    public List<Exchange> all() {
        return after(0, KEPT);
    }

    /** Forgets all calls. */
    public synchronized void reset() {
        exchanges.clear();
    }
}
