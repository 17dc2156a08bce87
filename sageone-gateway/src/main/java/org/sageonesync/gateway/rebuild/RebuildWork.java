package org.sageonesync.gateway.rebuild;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Stops.Scope;
import org.sageonesync.gateway.reconciliation.Conflicts;
import org.sageonesync.gateway.stops.CompanyStops;
import org.sageonesync.gateway.sweep.ListReading;
import org.sageonesync.gateway.sweep.Phase;
import org.sageonesync.gateway.sweep.Purpose;
import org.sageonesync.gateway.sweep.Step;
import org.sageonesync.gateway.sweep.Sweep;
import org.sageonesync.gateway.sweep.SweepWork;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/**
 * Reads all of SageOne's lists, once nothing is under way for the company any more, and links what
 * bears our keys; the stop ends by itself if nothing contradicts.
 */
@Component
final class RebuildWork implements SweepWork {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String UNDER_WAY =
            "Postings are still under way, or being looked up; the lists are read after them.";

    private final ListReading lists;
    private final RebuiltJournal journal;
    private final Conflicts conflicts;
    private final CompanyStops stops;
    private final JsonMapper json;

    RebuildWork(
            ListReading lists,
            RebuiltJournal journal,
            Conflicts conflicts,
            CompanyStops stops,
            JsonMapper json) {
        this.lists = lists;
        this.journal = journal;
        this.conflicts = conflicts;
        this.stops = stops;
        this.json = json;
    }

    /** What is kept of a rebuild besides its conflicts. */
    record Kept(long learned, long confirmed, boolean released) {}

    @Override
    public Purpose purpose() {
        return Purpose.REBUILD;
    }

    @Override
    public Step step(Sweep sweep) {
        return switch (sweep.place().phase()) {
            case CUSTOMERS ->
                    isFirst(sweep) && journal.isBusy(sweep)
                            ? new Step.Later(sweep, PAUSE, UNDER_WAY)
                            : lists.step(sweep, PostingKind.CUSTOMER, Phase.INVOICES);
            case INVOICES -> lists.step(sweep, PostingKind.INVOICE, Phase.CREDIT_NOTES);
            case CREDIT_NOTES -> lists.step(sweep, PostingKind.CREDIT_NOTE, Phase.RECEIPTS);
            case RECEIPTS -> lists.step(sweep, PostingKind.RECEIPT, Phase.CONCLUSION);
            case CONCLUSION -> conclude(sweep);
            case BALANCES, SUSPECTS, ABSENT ->
                    throw new IllegalStateException("A rebuild reads every list.");
        };
    }

    private static boolean isFirst(Sweep sweep) {
        return sweep.place().position() == 0;
    }

    private Step conclude(Sweep sweep) {
        long confirmed = journal.confirm(sweep);
        long learned = journal.learn(sweep);
        journal.reserveNames(sweep);
        journal.recogniseReversals(sweep);
        boolean clear = conflicts.in(sweep) == 0;
        if (clear) {
            stops.release(sweep.company(), Scope.JOURNAL);
        }
        return new Step.Finished(sweep, json.valueToTree(new Kept(learned, confirmed, clear)));
    }
}
