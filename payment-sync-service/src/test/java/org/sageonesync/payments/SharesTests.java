package org.sageonesync.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;

import java.util.Objects;

class SharesTests {

    private final Ruling ruling = new Ruling();

    @Test
    void anInvoiceThatIsNamedTwiceIsPaidTheSumAndNothingIsLeftOut() {
        var paid = Paid.of("500").to("41", "300").to("42", "0").to("43", "50").to("41", "150");

        assertThat(ruling.receipt(paid).allocations())
                .containsExactly(to("41", "450"), to("43", "50"));
    }

    @Test
    void moneyWaitsForNoInvoice() {
        ruling.invoice("42", RecordState.PARKED, ReasonCode.CATEGORY_UNMAPPED);
        ruling.invoice("43", RecordState.FAILED, ReasonCode.TOTALS_DIFFER);
        ruling.invoice("44", RecordState.HELD, ReasonCode.AUTOMATIC_SYNC_OFF);
        ruling.invoice("45", RecordState.SYNCED, null);
        var paid =
                Paid.of("500")
                        .to("41", "100")
                        .to("42", "100")
                        .to("43", "100")
                        .to("44", "100")
                        .to("45", "100");
        var post = ruling.posted(paid, Setup.usual());

        assertThat(post.document().allocations()).hasSize(5);
        assertThat(post.remark()).isNull();
    }

    @Test
    void whatPaysAnInvoiceFromBeforeTheStartDateStaysOnAccount() {
        ruling.invoice("17", RecordState.SKIPPED, ReasonCode.BEFORE_START_DATE);
        var paid = Paid.of("500").to("41", "380").to("17", "120");

        assertThat(ruling.receipt(paid).allocations()).containsExactly(to("41", "380"));
        assertThat(remark(paid))
                .isEqualTo(
                        Reason.of(
                                ReasonCode.ON_ACCOUNT,
                                "120.00 of 500.00 pays no invoice in the books (invoice 17 is from before the start date) and stays on the customer's account."));
    }

    @Test
    void everyInvoiceThatIsNotToBeWaitedForIsNamed() {
        ruling.takenBack("41");
        ruling.invoice("42", RecordState.SKIPPED, ReasonCode.REISSUED);
        ruling.invoice("43", RecordState.SKIPPED, ReasonCode.ZERO_TOTAL);
        ruling.invoice("44", RecordState.SKIPPED, ReasonCode.DELETED_BEFORE_POSTING);
        ruling.invoice("45", RecordState.SKIPPED, null);
        var paid =
                Paid.of("500")
                        .to("41", "100")
                        .to("42", "100")
                        .to("43", "100")
                        .to("44", "100")
                        .to("45", "100");

        assertThat(ruling.receipt(paid).allocations()).isEmpty();
        assertThat(remark(paid).message())
                .startsWith("500.00 of 500.00")
                .contains(
                        "invoice 41 was taken back; invoice 42 was issued again as another one;",
                        "invoice 43 does not belong in the books; invoice 44 was deleted;",
                        "invoice 45 does not belong in the books)");
    }

    @Test
    void whatIsOverOrPaidInAdvanceIsSaid() {
        assertThat(remark(Paid.of("500").to("41", "499.99")).message())
                .isEqualTo(
                        "0.01 of 500.00 pays no invoice in the books and stays on the customer's account.");
        assertThat(remark(Paid.of("500").with("allocations", null)).message())
                .startsWith("500.00 of 500.00");
    }

    @Test
    void booksThatAllocateByThemselvesMayPayAnInvoiceWithTheRest() {
        var settings = new Setup().with("customers", "autoAllocate", true).build();

        assertThat(Objects.requireNonNull(ruling.posted(Paid.of("500"), settings).remark()))
                .extracting(Reason::message)
                .asString()
                .endsWith("account, unless the books allocate it by themselves.");
    }

    @Test
    void whatIsSaidOfItsInvoicesIsFollowed() {
        ruling.invoice("17", RecordState.SKIPPED, ReasonCode.BEFORE_START_DATE);
        var paid = Paid.of("500").to("41", "380").to("17", "120").to("42", "0");

        assertThat(ruling.posted(paid, Setup.usual()).follows())
                .containsExactlyInAnyOrder("invoice:41", "invoice:17");
    }

    private Reason remark(Paid paid) {
        return Objects.requireNonNull(ruling.posted(paid, Setup.usual()).remark());
    }

    private static Allocation to(String invoice, String amount) {
        return new Allocation(new BillingRef(invoice), Money.of(amount));
    }
}
