package org.sageonesync.gateway.resolution;

import org.sageonesync.gateway.allocations.AllocationLookUps;
import org.sageonesync.gateway.journal.LookUpQueue;
import org.sageonesync.gateway.journal.LookUpQueue.Due;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.journal.UncertainRows;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.DocumentKinds;
import org.sageonesync.gateway.posting.PostingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the look-ups that are due, each on a thread of its own, so that a company whose SageOne is
 * slow holds up nobody else.
 */
@Component
public final class Resolver {

    private static final Logger log = LoggerFactory.getLogger(Resolver.class);

    private final UncertainRows rows;
    private final LookUpQueue queue;
    private final DocumentKinds kinds;
    private final Settler settler;
    private final PostingSettings settings;
    private final ResolutionMetrics metrics;
    private final AllocationLookUps allocations;

    Resolver(
            UncertainRows rows,
            LookUpQueue queue,
            DocumentKinds kinds,
            Settler settler,
            PostingSettings settings,
            ResolutionMetrics metrics,
            AllocationLookUps allocations) {
        this.rows = rows;
        this.queue = queue;
        this.kinds = kinds;
        this.settler = settler;
        this.settings = settings;
        this.metrics = metrics;
        this.allocations = allocations;
    }

    /**
     * Makes every look-up that is due, and waits for them.
     *
     * @throws InterruptedException if the thread is interrupted; the look-ups go on
     */
    public void runOnce() throws InterruptedException {
        for (var lookUp : begin()) {
            lookUp.join();
        }
        metrics.uncertain(queue.uncertainByCompany());
    }

    /** Begins every look-up that is due and that nobody is making. */
    List<Thread> begin() {
        rows.giveUpOnSilentSenders();
        metrics.uncertain(queue.uncertainByCompany());
        var documents =
                queue.due().stream()
                        .flatMap(
                                due -> kinds.of(due.kind()).map(kind -> begin(due, kind)).stream());
        return Stream.concat(documents, allocations.begin().stream()).toList();
    }

    private Thread begin(Due due, DocumentKind kind) {
        return Thread.ofVirtual()
                .name("look-up-" + due.company() + "-" + due.kind().wireName())
                .start(() -> lookUp(due, kind));
    }

    private void lookUp(Due due, DocumentKind kind) {
        try {
            queue.take(due, settings.lookUpLease()).ifPresent(ticket -> lookUp(due, kind, ticket));
        } catch (RuntimeException failure) {
            log.warn(
                    "{} {}: the look-up failed and is repeated: {}",
                    due.company(),
                    due.kind().wireName(),
                    failure.toString());
        }
    }

    private void lookUp(Due due, DocumentKind kind, long ticket) {
        var lease = settings.lookUpLease();
        long highestId = 0;
        try (var _ = Renewal.of(lease, () -> queue.renew(due, ticket, lease))) {
            highestId = settler.settle(due, kind);
        } finally {
            queue.giveBack(due, ticket, highestId);
        }
    }
}
