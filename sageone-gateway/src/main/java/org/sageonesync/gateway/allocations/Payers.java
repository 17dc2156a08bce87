package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.Wish;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of our documents pay an invoice. What SageOne refuses because of them is not refused for
 * ever: billing changes both sides of a payment, and the other side may come later.
 */
@Component
public final class Payers {

    static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    /** Who is refused by what has just gone must not take the refusal for SageOne's last word. */
    private static final String OF_INVOICE =
            "select "
                    + Payer.COLUMNS
                    + """
            from allocation where company = :company and invoice_id = :invoice_id
                and (state in ('SENDING', 'POSTED', 'UNCERTAIN')
                    or state = 'CLAIMED' and intent = 'REMOVE'
                    or state = 'OPEN' and intent = 'REMOVE'
                        and changed_at > clock_timestamp() - interval '1 minute')
                and not exists (select from posting where posting.company = allocation.company
                    and posting.kind = source_kind and posting.accounting_id = source_id
                    and posting.state = 'REVERSED')
            order by source_kind, source_id limit 200
            """;

    private final Database database;
    private final Witness witness;

    Payers(Database database, Witness witness) {
        this.database = database;
        this.witness = witness;
    }

    /** Those that pay it now, or may. */
    List<Payer> standing(CompanyKey company, long invoice) {
        return of(company, invoice).stream().filter(Payer::stands).toList();
    }

    private List<Payer> of(CompanyKey company, long invoice) {
        return database.sql(OF_INVOICE)
                .bind("company", company.value())
                .bind("invoice_id", invoice)
                .list(row -> Payer.of(company, row));
    }

    /**
     * Why SageOne refused an allocation that it will take later: too little is due, since others of
     * ours pay the invoice. Costs a call where there are others.
     */
    Optional<Reason> inTheWayOf(AllocationClaim claim, Lane lane) {
        var target = claim.target();
        var others =
                of(claim.source().key().company(), target.id()).stream()
                        .filter(it -> !it.source().key().equals(claim.source().key()))
                        .toList();
        boolean explained = !others.isEmpty() && isFull(claim, others, lane);
        return explained ? Optional.of(full(target, others)) : Optional.empty();
    }

    private boolean isFull(AllocationClaim claim, List<Payer> others, Lane lane) {
        var target = claim.target();
        var key =
                new DocumentKey(
                        claim.source().key().company(), PostingKind.INVOICE, target.invoice());
        return switch (witness.see(new Source(key, target.generation(), target.id()), lane)) {
            case Witness.Sight.Seen(_, var due, _) when due.compareTo(target.amount()) < 0 ->
                    due.plus(Payer.sum(others)).compareTo(target.amount()) >= 0;
            case Witness.Sight.Seen _ -> !others.stream().allMatch(Payer::stands);
            case Witness.Sight.Gone _ -> false;
            case Witness.Sight.Nothing _ -> true;
        };
    }

    /**
     * Why a change of an invoice must wait: SageOne lowers none below what is allocated, and moves
     * none to another customer, and what is allocated is ours.
     */
    public Optional<PostingResult> inTheWayOf(Claim claim, BooksObject invoice, Wish change) {
        if (!isFixed(invoice, change)) {
            return Optional.empty();
        }
        var payers = standing(claim.key().company(), invoice.id());
        return payers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PostingResult.DependencyMissing(paid(invoice, payers), TRY_AGAIN));
    }

    private static boolean isFixed(BooksObject invoice, Wish change) {
        var total = invoice.amount("Total");
        var due = invoice.unallocated();
        if (total.isEmpty() || due == null || total.get().equals(due)) {
            return false;
        }
        var wanted = change.fields().path("CustomerId");
        boolean moves =
                wanted.isNumber()
                        && invoice.json().path("CustomerId").asLong(0) != wanted.asLong(0);
        return moves || isBelow(total.get().minus(due), change);
    }

    private static boolean isBelow(Money allocated, Wish change) {
        var sale = change.sale();
        return sale != null
                && new Money(sale.totals().total().setScale(2, RoundingMode.HALF_UP))
                                .compareTo(allocated)
                        < 0;
    }

    private static Reason full(Target target, List<Payer> others) {
        var standing = others.stream().filter(Payer::stands).toList();
        return Reason.of(
                        ReasonCode.INVOICE_AWAITED,
                        "It is in the books, but too little is due of billing's invoice "
                                + target.invoice()
                                + " to allocate "
                                + target.amount()
                                + " to it: it is paid by "
                                + (standing.isEmpty()
                                        ? "what is just being removed"
                                        : Payer.words(standing))
                                + ". It is tried again, until billing has changed that too.")
                .waitingOn("invoice:" + target.invoice());
    }

    private static Reason paid(BooksObject invoice, List<Payer> payers) {
        return Reason.of(
                ReasonCode.INVOICE_AWAITED,
                "SageOne does not change "
                        + Objects.toString(invoice.text("DocumentNumber"))
                        + " so while it is paid by "
                        + Payer.words(payers)
                        + ". It is tried again, until billing has changed that too.");
    }
}
