package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.LookUpQueue;
import org.sageonesync.gateway.journal.LookUpQueue.Due;
import org.sageonesync.gateway.journal.Renewal;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.sageone.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** Finds out by reading their sources whether uncertain allocations were made or taken away. */
@Component
public final class AllocationLookUps {

    private static final Logger log = LoggerFactory.getLogger(AllocationLookUps.class);

    private final UncertainAllocations rows;
    private final AllocationTable table;
    private final LookUpQueue queue;
    private final Witness witness;
    private final PostingSettings settings;
    private final AllocationMetrics metrics;

    AllocationLookUps(
            UncertainAllocations rows,
            AllocationTable table,
            LookUpQueue queue,
            Witness witness,
            PostingSettings settings,
            AllocationMetrics metrics) {
        this.rows = rows;
        this.table = table;
        this.queue = queue;
        this.witness = witness;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Begins every look-up that is due and that nobody is making, each on a thread of its own. */
    public List<Thread> begin() {
        table.giveUpOnSilentSenders();
        return rows.due().stream().map(this::begin).toList();
    }

    private Thread begin(CompanyKey company) {
        return Thread.ofVirtual()
                .name("look-up-" + company + "-allocations")
                .start(() -> lookUp(new Due(company, PostingKind.ALLOCATION)));
    }

    private void lookUp(Due due) {
        try {
            queue.take(due, settings.lookUpLease()).ifPresent(ticket -> lookUp(due, ticket));
        } catch (RuntimeException failure) {
            log.warn(
                    "{} allocations: the look-up failed and is repeated: {}",
                    due.company(),
                    failure.toString());
        }
    }

    private void lookUp(Due due, long ticket) {
        var lease = settings.lookUpLease();
        try (var _ = Renewal.of(lease, () -> queue.renew(due, ticket, lease))) {
            rows.of(due.company()).forEach(this::settle);
        } finally {
            queue.giveBack(due, ticket, 0);
        }
    }

    private void settle(UncertainAllocation row) {
        var outcome =
                switch (witness.see(row.source(), Lane.LIVE)) {
                    case Witness.Sight.Seen seen -> seen(row, seen);
                    case Witness.Sight.Gone _ ->
                            words(
                                    rows.conflict(row, AllocationSentences.gone(row.source())),
                                    "conflict");
                    case Witness.Sight.Nothing(var reply) -> {
                        rows.lookUpFailed(row, wait(reply));
                        yield "look-up-failed";
                    }
                };
        metrics.looked(outcome);
        log.info(
                "{}: its allocation to invoice {} was uncertain for {}, {}",
                row.source().key(),
                row.invoice(),
                row.age(),
                outcome);
    }

    private String seen(UncertainAllocation row, Witness.Sight.Seen seen) {
        var now = seen.unallocated();
        if (now.equals(row.after())) {
            return settled(row, rows.done(row), "found");
        }
        if (!now.equals(row.before())) {
            var conflict = AllocationSentences.conflict(row, now);
            return settled(row, rows.conflict(row, conflict), "conflict");
        }
        if (row.absenceIsProven()) {
            return settled(row, rows.neverDone(row), "absent");
        }
        rows.notDoneYet(row);
        return "not-found-yet";
    }

    private String settled(UncertainAllocation row, boolean settled, String outcome) {
        if (settled) {
            metrics.settled(row.age());
        }
        return words(settled, outcome);
    }

    private static String words(boolean settled, String outcome) {
        return settled ? outcome : "overtaken";
    }

    private static Duration wait(Reply reply) {
        return reply instanceof Reply.NotDone notDone ? notDone.retryAfter() : Duration.ZERO;
    }
}
