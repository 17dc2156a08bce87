package org.sageonesync.localstack.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.documents.Buyers;
import org.sageonesync.localstack.documents.Calls;
import org.sageonesync.localstack.documents.Documents;
import org.sageonesync.localstack.documents.Invoice;
import org.sageonesync.localstack.documents.Stage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PaymentsTests {

    private static final List<String> CUSTOMERS =
            IntStream.rangeClosed(1, 290).mapToObj(Integer::toString).toList();
    private static final int FEWEST = 34;

    private final Documents documents = Documents.of(buyers(CUSTOMERS));
    private final Payments payments = Payments.of(buyers(CUSTOMERS), documents);

    private static Buyers buyers(List<String> customers) {
        return new Buyers(
                "isp",
                customers,
                customers.subList(0, 5),
                List.of("701", "702"),
                "801",
                "901",
                "66");
    }

    @Test
    void areTheSameAtEveryRun() {
        Payments again = Payments.of(buyers(CUSTOMERS), documents);

        assertThat(again.expectations()).isEqualTo(payments.expectations());
        for (Stage stage : Stage.values()) {
            assertThat(again.of(stage)).isEqualTo(payments.of(stage));
        }
    }

    @Test
    void areAtLeastSevenHundredOverThreeMonths() {
        assertThat(payments.stories()).hasSizeGreaterThanOrEqualTo(700);
        assertThat(receipts().map(one -> one.payment().text("paidOn").substring(0, 7)).distinct())
                .containsExactlyInAnyOrder("2026-08", "2026-09", "2026-10");
    }

    @Test
    void growWithTheCustomers() {
        List<String> few = CUSTOMERS.subList(0, FEWEST);
        Payments fewer = Payments.of(buyers(few), Documents.of(buyers(few)));

        assertThat(fewer.stories()).hasSizeBetween(40, 100);
    }

    @Test
    void leaveSomeCustomersInArrears() {
        long unpaid =
                documents.monthly().values().stream()
                        .flatMap(List::stream)
                        .map(Invoice::id)
                        .filter(id -> !payments.paid().containsKey(id))
                        .count();

        assertThat(unpaid).isBetween(100L, 200L);
    }

    @Test
    void useEveryMethodThatIsPushed() {
        assertThat(receipts().map(one -> one.payment().method()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Method.values())
                                .filter(method -> method.isPushed() && method.isMapped())
                                .toList());
    }

    @Test
    void haveEverySpecialCase() {
        assertThat(payments.stories())
                .extracting(PaymentStory::special)
                .contains(
                        "before-its-invoice",
                        "before-its-customer",
                        "split",
                        "partial",
                        "too-much",
                        "in-advance",
                        "method-unmapped",
                        "method-not-pushed",
                        "no-bank-account",
                        "bank-account-inactive",
                        "imported",
                        "import-method",
                        "bounced",
                        "deleted-before-posting",
                        "deleted-after-posting",
                        "edited-amount",
                        "edited-method",
                        "allocation-moved",
                        "allocation-removed",
                        "auto-allocated",
                        "refund",
                        "over-allocated",
                        "invoice-from-before",
                        "invoice-unknown",
                        "ignored-partner",
                        "duplicate",
                        "stale-version",
                        "malformed",
                        "undecodable");
    }

    @Test
    void payNoInvoiceMoreThanItComesTo() {
        documents.monthly().values().stream()
                .flatMap(List::stream)
                .forEach(
                        invoice ->
                                assertThat(
                                                payments.paid()
                                                        .getOrDefault(
                                                                invoice.id(), BigDecimal.ZERO))
                                        .isLessThanOrEqualTo(invoice.total()));
    }

    @Test
    void keepWhatPaysNoInvoiceOnAccountAndSaySo() {
        assertThat(payments.stories())
                .filteredOn(story -> story.ending().state().equals("SYNCED"))
                .filteredOn(story -> story.ending().receipt() != null)
                .allSatisfy(
                        story -> {
                            BigDecimal rest = receipt(story).unallocated();
                            assertThat(rest).isNotNegative();
                            assertThat(story.ending().reason())
                                    .isEqualTo(rest.signum() == 0 ? "" : "on-account");
                        });
    }

    @Test
    void payAnInvoiceInAPartOfTheRunThatComesAfterIt() {
        assertThat(payments.stories())
                .filteredOn(story -> story.special().equals(PaymentStory.ORDINARY))
                .allMatch(story -> story.of(Stage.FIRST_EXPORT).isEmpty())
                .allMatch(story -> story.of(Stage.SECOND_PART).isEmpty());
    }

    @Test
    void settleStageByStage() {
        long first = payments.settledBy(Stage.FIRST_EXPORT);
        long october = payments.settledBy(Stage.OCTOBER);
        long mapped = payments.settledBy(Stage.MAPPED);
        long last = payments.settledBy(Stage.SECOND_PART);

        assertThat(first).isLessThan(october);
        assertThat(mapped).isGreaterThan(october + 200);
        assertThat(last - mapped).isEqualTo(3);
        assertThat(payments.settledBy(Stage.NEVER) - last).isEqualTo(4);
    }

    @Test
    void costACallEachAndOneForEachInvoiceThatTheyPay() {
        Calls calls = payments.calls();
        long allocations = receipts().mapToLong(one -> one.allocations().size()).sum();

        assertThat(calls.creates()).isEqualTo(receipts().count() + calls.deletes());
        assertThat(calls.deletes()).isEqualTo(3);
        assertThat(calls.updates()).isEqualTo(3);
        assertThat(calls.unallocations()).isEqualTo(3 + 4);
        assertThat(calls.allocations())
                .as("two by SageOne itself, seven that are taken back")
                .isEqualTo(allocations - 2 + 7);
        assertThat(calls.due())
                .isEqualTo(calls.creates() + calls.allocations() + 2 * 3 + 7 + 2 * 3);
    }

    @Test
    void bearAKeyEach() {
        assertThat(payments.stories())
                .extracting(story -> story.ending().id())
                .doesNotHaveDuplicates();
        assertThat(
                        receipts()
                                .map(one -> one.payment().text("receiptNumber"))
                                .filter(number -> !number.isEmpty()))
                .doesNotHaveDuplicates();
    }

    private Stream<Receipt> receipts() {
        return payments.stories().stream()
                .filter(story -> story.ending().receipt() != null)
                .map(PaymentsTests::receipt);
    }

    private static Receipt receipt(PaymentStory story) {
        return Objects.requireNonNull(story.ending().receipt());
    }
}
