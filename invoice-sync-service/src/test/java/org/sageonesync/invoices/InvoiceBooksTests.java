package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.mapping.CompanySettings.WhenLocked;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Journal;
import org.sageonesync.kernel.rules.Remembering;
import org.sageonesync.kernel.rules.Step;

import java.time.Duration;

class InvoiceBooksTests {

    private static final CompanyKey COMPANY = new CompanyKey("isp");
    private static final BillingRef ID = new BillingRef("42");

    private final FakeLedgers gateway = new FakeLedgers();
    private final Journal journal = new Journal(gateway);
    private final Sender sender =
            new Sender(
                    new Remembering<>(gateway.invoices()),
                    new Remembering<>(gateway.creditNotes()));
    private final InvoiceBooks books = new InvoiceBooks(sender, journal);

    @Test
    void anInvoiceIsPutAmongTheInvoices() {
        put(1, "115.00", null);

        assertThat(gateway.live()).containsExactly("invoices/42");
    }

    @Test
    void oneThatBecomesNegativeIsTakenBackBeforeItIsPutOnTheOtherSide() {
        put(1, "115.00", null);
        var known = gateway.accountingId("invoices/42");

        put(2, "-115.00", known);

        assertThat(gateway.live()).containsExactly("credit-notes/invoice:42");
        assertThat(gateway.calls())
                .containsExactly(
                        "put invoices/42 known=null",
                        "reverse invoices/42 known=" + known,
                        "put credit-notes/invoice:42 known=null");

        put(3, "115.00", gateway.accountingId("credit-notes/invoice:42"));
        assertThat(gateway.live()).containsExactly("invoices/42");
    }

    @Test
    void nothingIsPutWhileTheOtherSideMayStillBeLive() {
        put(1, "115.00", null);
        var awaited = new PostingResult.InFlight(Duration.ofSeconds(1));
        gateway.answerReversals(awaited);

        assertThat(put(2, "-115.00", gateway.accountingId("invoices/42"))).isEqualTo(awaited);
        assertThat(gateway.live()).containsExactly("invoices/42");
    }

    @Test
    void aRefusedReversalIsTheAnswer() {
        put(1, "-115.00", null);
        var refused =
                new PostingResult.Rejected(Reason.of(ReasonCode.ALLOCATION_CONFLICT, "Allocated."));
        gateway.answerReversals(refused);

        assertThat(put(2, "115.00", gateway.accountingId("credit-notes/invoice:42")))
                .isEqualTo(refused);
        assertThat(gateway.live()).containsExactly("credit-notes/invoice:42");
    }

    @Test
    void aReversalFindsTheDocumentOnEitherSide() {
        put(1, "-115.00", null);
        var known = gateway.accountingId("credit-notes/invoice:42");

        var answer =
                books.reverse(COMPANY, ID, new ReversalRequest(new Revision(2, 1), known, null));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        PostingResult.Posted.class,
                        posted -> assertThat(posted.change()).isEqualTo(Change.REVERSED));
        assertThat(gateway.live()).isEmpty();
    }

    @Test
    void whatWasNeverPostedIsSaidToBeSo() {
        var answer =
                books.reverse(COMPANY, ID, new ReversalRequest(new Revision(1, 1), null, null));

        assertThat(answer).isEqualTo(new PostingResult.NeverPosted());
    }

    @Test
    void aChangeThatTheBooksNoLongerLetHappenIsRefused() {
        put(1, "115.00", null);
        gateway.lock();

        assertThat(put(2, "115.00", gateway.accountingId("invoices/42")))
                .isInstanceOfSatisfying(
                        PostingResult.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason().code())
                                        .isEqualTo(ReasonCode.LOCKED_IN_BOOKS));
        assertThat(gateway.calls()).noneMatch(call -> call.startsWith("reverse"));
    }

    @Test
    void aLockedDocumentIsTakenBackAndPostedAnewWhereThePolicySaysSo() {
        put(1, "115.00", null);
        gateway.lock();
        var known = gateway.accountingId("invoices/42");

        var answer = books.put(COMPANY, ID, false, reposting(request(2, "115.00", known)));

        assertThat(answer).isInstanceOf(PostingResult.Posted.class);
        assertThat(gateway.calls())
                .endsWith(
                        "reverse invoices/42 known=" + known,
                        "put invoices/42 suffixed known=" + known);
        assertThat(gateway.live()).containsExactly("invoices/42");
    }

    @Test
    void aLockedDocumentIsNotPostedAnewBeforeItIsTakenBack() {
        put(1, "115.00", null);
        gateway.lock();
        var uncertain = new PostingResult.InFlight(Duration.ofSeconds(1));
        gateway.answerReversals(uncertain);
        var known = gateway.accountingId("invoices/42");

        assertThat(books.put(COMPANY, ID, false, reposting(request(2, "115.00", known))))
                .isEqualTo(uncertain);
        assertThat(gateway.accountingId("invoices/42")).isEqualTo(known);
    }

    private static PostingRequest<SalesDraft> reposting(PostingRequest<SalesDraft> request) {
        var draft = request.document();
        return new PostingRequest<>(
                request.revision(),
                new SalesDraft(draft.side(), draft.document(), WhenLocked.REVERSE_AND_REPOST),
                request.knownAccountingId(),
                null,
                null);
    }

    @Test
    void aStoreThatHasForgottenDoesNotChangeWhatTheBooksShow() {
        put(1, "115.00", null);
        var calls = gateway.calls().size();

        assertThat(put(1, "115.00", null))
                .isInstanceOfSatisfying(
                        PostingResult.Posted.class,
                        posted -> assertThat(posted.change()).isEqualTo(Change.NONE));
        assertThat(gateway.calls()).hasSize(calls);

        put(2, "115.00", null);
        assertThat(gateway.calls()).hasSize(calls + 1);
    }

    @Test
    void aReferenceWithoutRoomForThePrefixNeverStandsOnTheOtherSide() {
        var longest = new BillingRef("x".repeat(60));

        assertThat(books.places(longest)).hasSize(1);
        assertThat(books.put(COMPANY, longest, false, request(1, "-115.00", null)))
                .isInstanceOf(PostingResult.Rejected.class);
    }

    private PostingResult put(long version, String total, @Nullable String known) {
        return books.put(COMPANY, ID, false, request(version, total, known));
    }

    private static PostingRequest<SalesDraft> request(
            long version, String total, @Nullable String known) {
        var sign = total.startsWith("-") ? "-" : "";
        var bill =
                Bill.invoice()
                        .line(sign + "1", "100", "15")
                        .totals(sign + "100", sign + "15", total);
        var draft = (Step.Ok<SalesDraft>) Drafting.draft(bill.build(), Setup.usual());
        return new PostingRequest<>(new Revision(version, 1), draft.value(), known, null, null);
    }
}
