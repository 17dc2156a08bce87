package org.sageonesync.localstack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.billing.Message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DocumentsTests {

    private static final List<String> CUSTOMERS =
            IntStream.rangeClosed(1, 290).mapToObj(Integer::toString).toList();

    private final Documents documents = of(CUSTOMERS);

    private static Documents of(List<String> customers) {
        return Documents.of(
                new Buyers(
                        "isp",
                        customers,
                        customers.subList(0, 5),
                        List.of("701", "702"),
                        "801",
                        "901",
                        "66"));
    }

    @Test
    void areTheSameAtEveryRun() {
        for (Stage stage : Stage.values()) {
            assertThat(of(CUSTOMERS).of(stage)).isEqualTo(documents.of(stage));
        }
        assertThat(of(CUSTOMERS).expectations(Map.of()))
                .isEqualTo(documents.expectations(Map.of()));
    }

    @Test
    void areAtLeastNineHundredOverThreeMonths() {
        assertThat(documents.stories()).hasSizeGreaterThanOrEqualTo(900);
        assertThat(booked().map(Booked::date).filter(date -> !date.equals("*")))
                .allMatch(date -> date.matches("2026-(08|09|10)-.."))
                .anyMatch(date -> date.startsWith("2026-08"))
                .anyMatch(date -> date.startsWith("2026-09"))
                .anyMatch(date -> date.startsWith("2026-10"));
    }

    @Test
    void growWithTheCustomers() {
        int few = of(CUSTOMERS.subList(0, 10)).stories().size();

        assertThat(documents.stories()).hasSize(few + 3 * 280);
    }

    @Test
    void haveEverySpecialCase() {
        assertThat(documents.stories())
                .extracting(DocumentStory::special)
                .contains(
                        "zero-rated",
                        "exempt",
                        "outside-vat",
                        "mixed-rates",
                        "four-decimals",
                        "rounding-item",
                        "negative-total",
                        "negative-with-credit-of",
                        "credit-note",
                        "credit-note-full",
                        "credit-note-part",
                        "same-id",
                        "no-lines",
                        "deleted-before-posting",
                        "deleted-after-posting",
                        "deleted-and-reissued",
                        "reissued",
                        "before-its-customer",
                        "ignored-partner",
                        "unmapped-at-first",
                        "edit-after-posting",
                        "duplicate",
                        "stale-version",
                        "malformed",
                        "undecodable",
                        "totals-differ",
                        "customer-unknown",
                        "other-currency");
    }

    @Test
    void bearANumberAndAKeyEach() {
        assertThat(booked().map(one -> one.kind() + one.key()).filter(key -> !key.endsWith("*")))
                .doesNotHaveDuplicates();
        assertThat(booked().map(Booked::number).filter(number -> !number.equals("*")))
                .doesNotHaveDuplicates();
    }

    @Test
    void areToldApartByTheKindInTheKeyOfACreditNote() {
        Stream<String> ids =
                documents.stories().stream()
                        .map(story -> story.ending().entity() + " " + story.ending().id());

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(documents.of(Stage.FIRST_EXPORT))
                .extracting(Message::key)
                .filteredOn(key -> key.contains("/credit-note/"))
                .hasSize(4)
                .allMatch(key -> key.matches("isp/credit-note/\\d+"));
    }

    @Test
    void comeToTheSumOfTheirLinesInTheBooks() {
        assertThat(booked())
                .allSatisfy(
                        one -> {
                            assertThat(sum(one, 2)).isEqualByComparingTo(one.sums().exclusive());
                            assertThat(sum(one, 3)).isEqualByComparingTo(one.sums().tax());
                            assertThat(sum(one, 4)).isEqualByComparingTo(one.sums().inclusive());
                        });
    }

    @Test
    void haveNoNegativeLineInACreditNote() {
        assertThat(booked().filter(one -> one.kind().equals(Bill.CREDIT_NOTE)))
                .hasSizeGreaterThan(4)
                .allSatisfy(one -> assertThat(one.lines()).noneMatch(line -> line.contains("|-")));
    }

    @Test
    void oweWhatIsNotAllocated() {
        assertThat(booked())
                .allSatisfy(
                        one -> {
                            assertThat(one.due()).isNotNegative();
                            assertThat(one.due().add(one.allocated()))
                                    .isEqualByComparingTo(one.sums().inclusive());
                        });
    }

    @Test
    void allocateOfCreditNotesWhatInvoicesAreReducedBy() {
        assertThat(allocated(Bill.INVOICE))
                .isPositive()
                .isEqualByComparingTo(allocated(Bill.CREDIT_NOTE));
    }

    @Test
    void settleInTheFirstStageWhereTheyArePostedInIt() {
        long posted =
                documents.stories().stream()
                        .filter(story -> story.calls().creates() > 0)
                        .filter(story -> !story.of(Stage.FIRST_EXPORT).isEmpty())
                        .filter(story -> story.settled() == Stage.FIRST_EXPORT)
                        .count();

        assertThat(documents.settledBy(Stage.FIRST_EXPORT)).isGreaterThan(posted);
        assertThat(documents.stories())
                .filteredOn(story -> !story.of(Stage.FIRST_EXPORT).isEmpty())
                .filteredOn(story -> story.settled() == Stage.SECOND_PART)
                .extracting(DocumentStory::special)
                .containsExactly(Documents.BEFORE_ITS_CUSTOMER);
    }

    @Test
    void settleStageByStage() {
        long first = documents.settledBy(Stage.FIRST_EXPORT);
        long september = documents.settledBy(Stage.SEPTEMBER);
        long october = documents.settledBy(Stage.OCTOBER);
        long mapped = documents.settledBy(Stage.MAPPED);
        long last = documents.settledBy(Stage.SECOND_PART);

        assertThat(september - first).isEqualTo(CUSTOMERS.size());
        assertThat(october - september).isEqualTo(CUSTOMERS.size());
        assertThat(mapped - october).isEqualTo(5 + 2);
        assertThat(last).isGreaterThan(mapped).isLessThan(documents.settledBy(Stage.NEVER));
    }

    @Test
    void costACallForEachDocumentAndMoreForChanges() {
        Calls calls = documents.calls();

        assertThat(calls.creates()).isEqualTo(booked().count() - calls.reversals());
        assertThat(calls.allocations()).isEqualTo(3);
        assertThat(calls.updates()).isEqualTo(2);
        assertThat(calls.reversals()).isEqualTo(1);
        assertThat(calls.due()).isEqualTo(calls.creates() + 3 + 2 * 2 + 3);
    }

    @Test
    void areShownToThoseWhoPayThem() {
        List<Invoice> invoices = documents.monthly().getOrDefault("9", List.of());

        assertThat(invoices)
                .extracting(invoice -> invoice.date().getMonthValue())
                .containsExactly(8, 9, 10);
        assertThat(invoices).allMatch(invoice -> invoice.customer().equals("9"));
        assertThat(documents.special(Documents.BEFORE_START_DATE))
                .singleElement()
                .matches(invoice -> invoice.date().getMonthValue() == 7);
    }

    @Test
    void areReducedByWhatIsPaid() {
        Invoice invoice = documents.special(Documents.AFTER_ITS_PAYMENT).getFirst();
        String line = "\"invoice\",\"%s\"".formatted(invoice.id());

        assertThat(documents.expectations(Map.of(invoice.id(), new BigDecimal("88.85"))))
                .filteredOn(one -> one.startsWith(line))
                .singleElement()
                .asString()
                .contains("\"688.85\",\"88.85\",\"600.00\"");
    }

    private BigDecimal allocated(String kind) {
        return booked().filter(one -> one.kind().equals(kind))
                .map(Booked::allocated)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Booked booked, int part) {
        return booked.lines().stream()
                .map(line -> new BigDecimal(line.split("\\|", -1)[part]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Booked> booked() {
        return documents.stories().stream().flatMap(story -> story.ending().booked().stream());
    }
}
