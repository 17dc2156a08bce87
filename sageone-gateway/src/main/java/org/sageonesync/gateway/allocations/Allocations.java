package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a source in the books be allocated as wished, or says why not. */
@Component
public final class Allocations {

    private static final Duration SHORTEST_RETRY = Duration.ofMillis(250);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final PostingResult OVERTAKEN = new PostingResult.InFlight(BUSY);

    private final Journal journal;
    private final AllocationTable table;
    private final Allocator allocator;
    private final Agreement agreement;
    private final Removals removals;
    private final Covering covering;

    Allocations(
            Journal journal,
            AllocationTable table,
            Allocator allocator,
            Agreement agreement,
            Removals removals,
            Covering covering) {
        this.journal = journal;
        this.table = table;
        this.allocator = allocator;
        this.agreement = agreement;
        this.removals = removals;
        this.covering = covering;
    }

    /**
     * What stands in the way of anything else that is wanted of the source: an allocation that is
     * under way, or of which nobody knows whether it was made.
     */
    public Optional<PostingResult> pending(DocumentKey key) {
        return pending(key, journal.row(key));
    }

    Optional<PostingResult> pending(DocumentKey key, @Nullable JournalRow seen) {
        return Optional.ofNullable(seen)
                .filter(row -> row.accountingId() != null)
                .flatMap(row -> underWay(Source.of(key, row)));
    }

    /** Whether the source is known to be allocated to this invoice. */
    public boolean isMade(DocumentKey source, BillingRef invoice) {
        return made(source).stream().anyMatch(row -> row.invoice().equals(invoice.value()));
    }

    /** What the source is known to be allocated to; empty: nothing. */
    public String described(DocumentKey source) {
        return AllocationSentences.words(made(source));
    }

    private List<AllocationRow> made(DocumentKey key) {
        return Optional.ofNullable(journal.row(key))
                .filter(row -> row.accountingId() != null)
                .map(row -> AllocationRow.made(table.of(Source.of(key, row))))
                .orElse(List.of());
    }

    /**
     * Calls that it takes to make what is wished and not made, and to remove what is not wished.
     */
    public int outstanding(AllocationWish wish) {
        var row = journal.row(wish.source());
        if (row == null || row.accountingId() == null) {
            return wish.wanted().size();
        }
        var source = Source.of(wish.source(), row);
        var made = AllocationRow.made(table.of(source));
        var rest = covering.foreseen(wish, source, Targets.of(wish, journal));
        var missing =
                rest.known().stream()
                        .filter(it -> made.stream().noneMatch(one -> one.is(it)))
                        .count();
        return rest.awaited().size()
                + (int) missing
                + removals.cost(AllocationRow.unwanted(made, rest.known()));
    }

    /**
     * Takes away what is not wished, and makes the allocations that are not there yet, one after
     * the other. What is done costs nothing.
     *
     * @param posted the answer about the source itself, which is in the books
     * @return the same with the calls that this cost; {@link PostingResult.Incomplete} while an
     *     invoice is not in the books; or what stands in the way
     */
    public PostingResult settle(PostingResult.Posted posted, AllocationWish wish) {
        var row = journal.row(wish.source());
        if (row == null || row.accountingId() == null) {
            return OVERTAKEN;
        }
        var source = Source.of(wish.source(), row);
        var pending = underWay(source);
        if (pending.isPresent()) {
            return pending.get();
        }
        var mandate = new Mandate(source, posted.revision(), wish.lane(), wish.held());
        return mandate.holds(row) ? settle(new Round(posted, wish, mandate, row)) : OVERTAKEN;
    }

    /** One request, and the source's row as it found it. */
    private record Round(
            PostingResult.Posted posted, AllocationWish wish, Mandate mandate, JournalRow seen) {}

    private PostingResult settle(Round round) {
        var wished = Targets.of(round.wish(), journal);
        return switch (covering.of(round.mandate(), round.seen(), round.wish(), wished)) {
            case Covering.Rest.Hindered(var obstacle) -> obstacle;
            case Covering.Rest.Contradicted(var reason, var calls) ->
                    contradicted(round, wished, reason, calls);
            case Covering.Rest.ToMake(var targets, var calls)
                    when isForcedAgainst(round, targets) ->
                    switch (agreement.of(round.mandate(), round.seen(), wished.known())) {
                        case AGREED -> settle(round, wished, calls + 1);
                        case DISAGREED -> settle(round, targets, calls + 1);
                        case OVERTAKEN -> OVERTAKEN;
                    };
            case Covering.Rest.ToMake(var targets, var calls) -> settle(round, targets, calls);
        };
    }

    private PostingResult contradicted(Round round, Targets wished, Reason reason, int calls) {
        boolean adoptable = round.wish().forced() && wished.awaited().isEmpty();
        var answer =
                adoptable
                        ? agreement.of(round.mandate(), round.seen(), wished.known())
                        : Agreement.Answer.DISAGREED;
        return switch (answer) {
            case AGREED -> settle(round, wished, calls + 1);
            case DISAGREED -> isOvertaken(round) ? OVERTAKEN : new PostingResult.Rejected(reason);
            case OVERTAKEN -> OVERTAKEN;
        };
    }

    private boolean isOvertaken(Round round) {
        return round.mandate()
                .row(journal)
                .filter(row -> row.fence() == round.seen().fence())
                .isEmpty();
    }

    private List<AllocationRow> rows(Round round) {
        return table.of(round.mandate().source());
    }

    private PostingResult settle(Round round, Targets targets, int calls) {
        var wish = round.wish();
        var rows = rows(round);
        var unwanted = unwanted(rows, targets.known());
        var byHand = removals.whyByHand(unwanted, targets.known());
        if (byHand.isPresent()) {
            return new PostingResult.Rejected(byHand.get());
        }
        var removed = removals.all(round.mandate(), unwanted, wish.forced());
        if (removed.obstacle() != null) {
            return removed.obstacle();
        }
        var mandate = round.mandate().after(removed);
        int spent = calls + removed.calls();
        return new Settling(journal, allocator, round.posted(), wish, mandate, spent)
                .all(targets, unwanted.isEmpty() ? rows : rows(round));
    }

    private boolean isForcedAgainst(Round round, Targets targets) {
        return round.wish().forced()
                && targets.awaited().isEmpty()
                && disagree(rows(round), targets.known());
    }

    private static boolean disagree(List<AllocationRow> rows, List<Target> wanted) {
        return rows.stream().anyMatch(row -> row.is(AllocationState.REJECTED))
                || !unwanted(rows, wanted).isEmpty();
    }

    /** What is in the books, or may be, and is not wanted so. */
    private static List<AllocationRow> unwanted(List<AllocationRow> rows, List<Target> wanted) {
        var there =
                rows.stream()
                        .filter(row -> row.is(AllocationState.POSTED) || row.isInConflict())
                        .toList();
        return AllocationRow.unwanted(there, wanted);
    }

    private Optional<PostingResult> underWay(Source source) {
        var rows = table.of(source);
        if (rows.stream().anyMatch(AllocationRow::isOverdue)) {
            table.giveUpOnSilentSenders();
            rows = table.of(source);
        }
        return rows.stream().flatMap(row -> underWay(row).stream()).findFirst();
    }

    private static Optional<PostingResult> underWay(AllocationRow row) {
        return switch (row.state()) {
            case CLAIMED, SENDING -> Optional.of(new PostingResult.InFlight(BUSY));
            case UNCERTAIN -> Optional.of(uncertain(row));
            case OPEN, POSTED, REJECTED -> Optional.empty();
        };
    }

    private static PostingResult uncertain(AllocationRow row) {
        var since = row.uncertainSince() == null ? Instant.EPOCH : row.uncertainSince();
        var reason = row.reason() == null ? AllocationSentences.UNCERTAIN : row.reason();
        var wait = row.remaining();
        return new PostingResult.Uncertain(
                since, wait.compareTo(SHORTEST_RETRY) < 0 ? SHORTEST_RETRY : wait, reason);
    }
}
