package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.gateway.sageone.Call;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;
import org.sageonesync.gateway.sageone.SageOne;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * Takes one allocation away by one call. Its id is known from the reply that made it; where that
 * was lost, SageOne's list is asked, if there is one.
 */
@Component
final class Remover {

    private static final String DELETE = "Allocation/Delete";

    private final SageOne sageOne;
    private final AllocationTable table;
    private final AllocationList list;
    private final Witness witness;
    private final SourceReading reading;
    private final PostingSettings settings;
    private final AllocationClosing closing;

    Remover(
            SageOne sageOne,
            AllocationTable table,
            AllocationList list,
            Witness witness,
            SourceReading reading,
            PostingSettings settings,
            AllocationClosing closing) {
        this.sageOne = sageOne;
        this.table = table;
        this.list = list;
        this.witness = witness;
        this.reading = reading;
        this.settings = settings;
        this.closing = closing;
    }

    /** Whether its id is known or can be found out. */
    boolean canRemove(AllocationRow row) {
        return row.booksId() != null || list.isOffered();
    }

    /** Calls that it takes to remove it. */
    int cost(AllocationRow row) {
        return row.booksId() == null ? 1 + list.cost() : 1;
    }

    /**
     * @param row of an allocation that {@linkplain #canRemove can be removed}
     * @param seen the source's row, as it was when the decision was taken
     */
    Made remove(Mandate mandate, JournalRow seen, AllocationRow row) {
        var known = row.booksId();
        if (known != null) {
            return remove(mandate, seen, row, known);
        }
        return switch (list.of(mandate.source(), mandate.lane())) {
            case AllocationList.Found.Nothing(var obstacle) -> Made.nothing(obstacle).plus(1);
            case AllocationList.Found.All(var allocations) -> {
                var same = allocations.stream().filter(one -> one.is(row)).toList();
                yield same.size() == 1
                        ? remove(mandate, seen, row, same.getFirst().id()).plus(list.cost())
                        : rejected(AllocationSentences.notListed(row), list.cost());
            }
        };
    }

    private Made remove(Mandate mandate, JournalRow seen, AllocationRow row, long booksId) {
        var lane = mandate.lane();
        return table.takeAway(mandate, seen, row.target(), booksId, settings.claimLease())
                .map(mandate::knowing)
                .map(
                        claim ->
                                reading.first(
                                        claim, lane, (known, calls) -> send(mandate, known, calls)))
                .orElse(AllocationClosing.MOVED_ON);
    }

    private Made send(Mandate mandate, AllocationClaim claim, int calls) {
        var company = claim.source().key().company();
        var departure = new AllocationDeparture(table, claim, DELETE, settings.callTimes());
        long id = Objects.requireNonNull(claim.booksId());
        var call = Call.delete(company, mandate.lane(), DELETE, id, true, departure);
        var reply = sageOne.call(mandate.next(call, calls));
        return reply instanceof Reply.Refused refused && refused.refusal() == Refusal.NOT_FOUND
                ? missing(claim, refused, mandate.lane(), calls + 1)
                : closing.end(claim, Verdicts.deleted(claim, DELETE, reply), calls + 1);
    }

    /** It is not there, so somebody else removed it; unless what is unallocated tells otherwise. */
    private Made missing(AllocationClaim claim, Reply.Refused reply, Lane lane, int calls) {
        var exchange = Verdicts.exchange(DELETE, reply, "not there");
        var ending =
                switch (witness.see(claim.source(), lane)) {
                    case Witness.Sight.Seen seen when explains(seen, claim) ->
                            Ending.takenAway(exchange);
                    case Witness.Sight.Seen seen ->
                            Ending.rejected(AllocationSentences.missing(claim, seen), exchange);
                    case Witness.Sight.Gone(var gone) ->
                            Verdicts.gone(claim.source(), DELETE, gone);
                    case Witness.Sight.Nothing(var unread) ->
                            Verdicts.unread(AllocationState.POSTED, DELETE, unread);
                };
        return closing.end(claim.knowing(null), ending, calls + 1);
    }

    private boolean explains(Witness.Sight.Seen seen, AllocationClaim claim) {
        var others = AllocationRow.sum(AllocationRow.made(table.of(claim.source())));
        return seen.unallocated().equals(claim.after())
                || seen.total().minus(seen.unallocated()).equals(others);
    }

    private static Made rejected(Reason reason, int calls) {
        return Made.nothing(new PostingResult.Rejected(reason)).plus(calls);
    }
}
