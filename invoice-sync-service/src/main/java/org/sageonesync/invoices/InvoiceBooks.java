package org.sageonesync.invoices;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Books;
import org.sageonesync.kernel.rules.Journal;
import org.sageonesync.kernel.rules.Place;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Billing's invoices. One whose total becomes negative moves to the other side of the books, and
 * back: there its reference is {@code invoice:<id>}, beside those of billing's credit notes. Before
 * it is put on one side it is taken back on the other, so that it never lives twice.
 */
final class InvoiceBooks implements Books<SalesDraft> {

    private static final String PREFIX = "invoice:";
    private static final int LONGEST_REF = 64;

    private final Sender sender;
    private final Journal journal;

    InvoiceBooks(Sender sender, Journal journal) {
        this.sender = sender;
        this.journal = journal;
    }

    @Override
    public PostingKind kind() {
        return PostingKind.INVOICE;
    }

    @Override
    public List<Place> places(BillingRef ref) {
        return Stream.concat(Stream.of(invoice(ref)), credit(ref).stream()).toList();
    }

    private static Place invoice(BillingRef ref) {
        return new Place(PostingKind.INVOICE, ref);
    }

    /** Empty where the reference leaves no room: such an invoice is never on that side. */
    private static Optional<Place> credit(BillingRef ref) {
        return PREFIX.length() + ref.value().length() > LONGEST_REF
                ? Optional.empty()
                : Optional.of(
                        new Place(PostingKind.CREDIT_NOTE, new BillingRef(PREFIX + ref.value())));
    }

    @Override
    public PostingResult put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<SalesDraft> request) {
        var credit = credit(ref);
        if (request.document().side() == Side.INVOICE) {
            return put(company, invoice(ref), credit, dryRun, request);
        }
        return credit.map(here -> put(company, here, Optional.of(invoice(ref)), dryRun, request))
                .orElseGet(InvoiceBooks::tooLong);
    }

    private PostingResult put(
            CompanyKey company,
            Place here,
            Optional<Place> there,
            boolean dryRun,
            PostingRequest<SalesDraft> request) {
        var other = there.flatMap(place -> journal.find(company, place));
        var known = known(request.knownAccountingId(), other);
        if (other.isPresent() && Journal.isLive(other.get()) && !dryRun) {
            var back =
                    new ReversalRequest(
                            request.revision(), other.get().accountingId(), request.lane());
            var reversed = sender.reverse(company, there.orElseThrow(), back);
            if (!isOut(reversed)) {
                return reversed;
            }
        }
        return sender.put(company, here, dryRun, knowing(request, known));
    }

    @Override
    public PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request) {
        var credit = credit(ref);
        var other = credit.flatMap(place -> journal.find(company, place));
        if (other.isEmpty()) {
            return sender.reverse(company, invoice(ref), request);
        }
        var there =
                sender.reverse(
                        company,
                        credit.orElseThrow(),
                        knowing(request, other.get().accountingId()));
        if (!isOut(there)) {
            return there;
        }
        var here =
                sender.reverse(
                        company,
                        invoice(ref),
                        knowing(request, known(request.knownAccountingId(), other)));
        return isOut(here) && !isReversed(here) ? there : here;
    }

    private static boolean isOut(PostingResult reversal) {
        return reversal instanceof PostingResult.Posted
                || reversal instanceof PostingResult.NeverPosted;
    }

    private static boolean isReversed(PostingResult reversal) {
        return reversal instanceof PostingResult.Posted posted && posted.change() != Change.NONE;
    }

    /** An id that is the other side's says nothing about this one. */
    private static @Nullable String known(@Nullable String known, Optional<Posting> other) {
        return other.isPresent() && Objects.equals(known, other.get().accountingId())
                ? null
                : known;
    }

    private static PostingRequest<SalesDraft> knowing(
            PostingRequest<SalesDraft> request, @Nullable String known) {
        return new PostingRequest<>(
                request.revision(), request.document(), known, request.lane(), request.force());
    }

    private static ReversalRequest knowing(ReversalRequest request, @Nullable String known) {
        return new ReversalRequest(request.revision(), known, request.lane());
    }

    private static PostingResult tooLong() {
        return new PostingResult.Rejected(
                Reason.of(
                        ReasonCode.INVALID_RECORD,
                        "An invoice that credits needs an id of at most %d characters."
                                .formatted(LONGEST_REF - PREFIX.length())));
    }
}
