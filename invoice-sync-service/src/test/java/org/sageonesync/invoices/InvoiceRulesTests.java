package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.projection.Dependency;
import org.sageonesync.kernel.projection.Namesake;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Decision.Removal;
import org.sageonesync.kernel.rules.Index;
import org.sageonesync.kernel.testing.FakeGateway;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InvoiceRulesTests {

    private final Map<String, Dependency> known = new HashMap<>();
    private final List<Namesake> namesakes = new ArrayList<>();
    private final InvoiceRules rules =
            new InvoiceRules(
                    new FakeGateway<>(PostingKind.INVOICE),
                    new FakeGateway<>(PostingKind.CREDIT_NOTE),
                    (_, entity, id) -> Optional.ofNullable(known.get(entity.wireName() + ":" + id)),
                    (_, _) -> List.copyOf(namesakes));

    @BeforeEach
    void theCustomerIsInTheBooks() {
        customer(RecordState.SYNCED, null, "");
    }

    @Test
    void anEventThatCannotBeDecodedIsOfTheKindItNamesAndOfAnInvoiceWhereItNamesNone() {
        assertThat(rules.entityOfUndecodable("{\"id\":\"1\",\"kind\":\"credit-note\",\"lines\":7}"))
                .isEqualTo(Entity.CREDIT_NOTE);
        assertThat(rules.entityOfUndecodable("{\"kind\":\"invoice\"}")).isEqualTo(Entity.INVOICE);
        assertThat(rules.entityOfUndecodable("{\"kind\":\"credit-note\",\"kind\":\"invoice\"}"))
                .isEqualTo(Entity.INVOICE);
        assertThat(rules.entityOfUndecodable("[\"credit-note\"]")).isEqualTo(Entity.INVOICE);
    }

    @Test
    void aDocumentIsFoundByItsTextsAndDateAndCountsWithItsTotalInclusiveOfTax() {
        var bill = Bill.usual().with("reference", "PO 7").build();

        assertThat(rules.index(bill))
                .isEqualTo(
                        new Index(
                                LocalDate.of(2026, 11, 1),
                                "INV-42 17 PO 7",
                                "INV-42",
                                Money.of("115.00")));
    }

    @Test
    void whatACreditNoteCreditsIsPositiveHoweverBillingWritesIt() {
        var positive = Bill.creditNote().build();
        var negative = Bill.creditNote().totals("-100.00", "-15.00", "-115.00").build();

        assertThat(rules.index(positive).amount()).isEqualTo(Money.of("115.00"));
        assertThat(rules.index(negative).amount()).isEqualTo(Money.of("115.00"));
    }

    @Test
    void anInvoiceIsPostedAsBillingHasIt() {
        var bill =
                Bill.usual()
                        .with("dueOn", "2026-11-08")
                        .with("reference", "PO 7")
                        .with("note", "Thank you.\nCome again.")
                        .with("footer", "Bank: 123");
        var draft = posted(bill, Setup.usual());

        assertThat(draft.side()).isEqualTo(Side.INVOICE);
        assertThat(draft.document())
                .returns("INV-42", SalesDocument::number)
                .returns(new BillingRef("17"), SalesDocument::customer)
                .returns(LocalDate.of(2026, 11, 1), SalesDocument::date)
                .returns(LocalDate.of(2026, 11, 8), SalesDocument::dueDate)
                .returns("PO 7", SalesDocument::reference)
                .returns("Thank you.\nCome again.\n\nBank: 123", SalesDocument::message)
                .returns(List.of(), SalesDocument::allocations)
                .returns(false, SalesDocument::suffixIfTaken);
        assertThat(draft.document().totals())
                .isEqualTo(
                        new SalesDocument.Totals(
                                Money.of("100.00"), Money.of("15.00"), Money.of("115.00")));
    }

    @Test
    void theBuyerIsTheCustomerUnlessBillingPrintsAnother() {
        assertThat(posted(Bill.usual(), Setup.usual()).document().buyer())
                .isEqualTo(
                        new SalesDocument.Buyer(
                                "Thandi Dlamini",
                                "4123456789",
                                List.of("12 Long Street", "Cape Town 8001")));
        var other = Bill.usual().with("billTo", Map.of("name", "Dlamini Holdings"));
        assertThat(posted(other, Setup.usual()).document().buyer())
                .isEqualTo(
                        new SalesDocument.Buyer(
                                "Dlamini Holdings",
                                null,
                                List.of("12 Long Street", "Cape Town 8001")));
    }

    @Test
    void aMessageIsCutToEightThousandCharacters() {
        var bill = Bill.usual().with("note", "n".repeat(8_000)).with("footer", "f".repeat(8_000));

        assertThat(posted(bill, Setup.usual()).document().message()).hasSize(8_000);
    }

    @Test
    void whereTheBooksNumberBillingsNumberIsTheReference() {
        var settings = new Setup().invoices("numbers", "sageone").build();

        assertThat(posted(Bill.usual(), settings).document())
                .returns(null, SalesDocument::number)
                .returns("INV-42", SalesDocument::reference);
    }

    @Test
    void whatDoesNotBelongIsWithdrawnWithItsReason() {
        withdrawn(Bill.usual().with("partnerId", "77"), Setup.usual(), ReasonCode.PARTNER_IGNORED);
        withdrawn(Bill.invoice(), Setup.usual(), ReasonCode.NO_LINES);
        withdrawn(
                Bill.usual(),
                new Setup().books("startDate", "2026-12-01").build(),
                ReasonCode.BEFORE_START_DATE);
        withdrawn(
                Bill.usual().totals("0", "0", "0").on("unitPrice", 0),
                Setup.usual(),
                ReasonCode.ZERO_TOTAL);
        withdrawn(
                Bill.creditNote().line("1", "100", "15"),
                new Setup().invoices("creditNotes", false).build(),
                ReasonCode.CREDIT_NOTES_OFF);
        withdrawn(
                Bill.usual().with("status", "deleted"),
                Setup.usual(),
                ReasonCode.DELETED_BEFORE_POSTING);
    }

    @Test
    void aZeroTotalIsPostedIfTheSettingSaysSo() {
        var bill = Bill.usual().totals("0", "0", "0").on("unitPrice", 0);

        posted(bill, new Setup().invoices("zeroTotals", true).build());
    }

    @Test
    void anIgnoredPartnerReachesTheInvoiceThroughItsCustomer() {
        customer(RecordState.SYNCED, null, ",\"partnerId\":\"77\"");
        withdrawn(Bill.usual(), Setup.usual(), ReasonCode.PARTNER_IGNORED);

        customer(RecordState.SKIPPED, ReasonCode.PARTNER_IGNORED, "");
        withdrawn(Bill.usual(), Setup.usual(), ReasonCode.PARTNER_IGNORED);
    }

    @Test
    void aCustomerThatIsNotThereIsWaitedFor() {
        known.clear();
        parked(Bill.usual(), Setup.usual(), ReasonCode.CUSTOMER_UNKNOWN, "customer:17");

        customer(null, null, "");
        parked(Bill.usual(), Setup.usual(), ReasonCode.CUSTOMER_AWAITED, "customer:17");

        customer(RecordState.FAILED, ReasonCode.NAME_CONFLICT, "");
        var reason =
                parked(Bill.usual(), Setup.usual(), ReasonCode.CUSTOMER_AWAITED, "customer:17");
        assertThat(reason.message()).contains("Said of the customer.");
    }

    @Test
    void aBuyerWhomNobodyDescribesIsWaitedFor() {
        known.put("customer:17", new Dependency(RecordState.SYNCED, null, false, "5", null));

        parked(Bill.usual(), Setup.usual(), ReasonCode.CUSTOMER_UNKNOWN, "customer:17");
    }

    @Test
    void aDeletionIsReversedAfterItsGraceOrReportedWithTheSteps() {
        var deleted = Bill.usual().with("status", "deleted");

        assertThat(withdrawal(deleted, Setup.usual()).removal())
                .isEqualTo(new Removal.Reverse(Duration.ofHours(1)));
        assertThat(
                        withdrawal(deleted, new Setup().invoices("whenRemoved", "report").build())
                                .removal())
                .isInstanceOfSatisfying(
                        Removal.Report.class,
                        report ->
                                assertThat(report.steps())
                                        .contains("External Reference", "42", "INV-42"));
    }

    @Test
    void anInvoiceBelowNothingIsACreditNoteWithPositiveAmounts() {
        var bill = Bill.invoice().line("-2", "50", "15").totals("-100", "-15", "-115");
        var draft = posted(bill, Setup.usual());

        assertThat(draft.side()).isEqualTo(Side.CREDIT_NOTE);
        assertThat(draft.document().totals().inclusive()).isEqualTo(Money.of("115.00"));
        assertThat(draft.document().lines().getFirst().quantity()).isEqualByComparingTo("2");
        assertThat(draft.document().dueDate()).isNull();
        assertThat(draft.document().allocations()).isEmpty();
    }

    @Test
    void aCreditNoteCreditsWhateverItsSigns() {
        var positive = Bill.creditNote().line("1", "100", "15");
        var negative = Bill.creditNote().line("-1", "100", "15").totals("-100", "-15", "-115");
        var priced = Bill.creditNote().line("1", "-100", "15").totals("-100", "-15", "-115");

        assertThat(posted(negative, Setup.usual())).isEqualTo(posted(positive, Setup.usual()));
        assertThat(posted(priced, Setup.usual())).isEqualTo(posted(positive, Setup.usual()));
    }

    @Test
    void aCreditNoteIsAllocatedToTheInvoiceThatItReduces() {
        var bill = Bill.creditNote().line("1", "100", "15").with("creditOf", "41");

        assertThat(posted(bill, Setup.usual()).document().allocations())
                .containsExactly(new Allocation(new BillingRef("41"), Money.of("115.00")));

        known.put(
                "invoice:41",
                new Dependency(
                        RecordState.SKIPPED,
                        Reason.of(ReasonCode.BEFORE_START_DATE, "Old."),
                        false,
                        null,
                        null));
        assertThat(posted(bill, Setup.usual()).document().allocations()).isEmpty();
    }

    @Test
    void aCreditNoteFollowsItsInvoiceOutOfTheBooksAndBack() {
        var bill = Bill.creditNote().line("1", "100", "15").with("creditOf", "41");
        known.put("invoice:41", new Dependency(RecordState.SYNCED, null, true, "9", null));

        assertThat(posted(bill, Setup.usual()).document().allocations()).isEmpty();
        assertThat(decided(bill, Setup.usual()).follows()).containsExactly("invoice:41");
    }

    @Test
    void quantitiesThatSayTheOppositeOfTheTotalAreRefused() {
        refused(Bill.invoice().line("-1", "100", "15"), ReasonCode.SIGNS_CONTRADICT);
        refused(Bill.creditNote().line("-1", "100", "15"), ReasonCode.SIGNS_CONTRADICT);
        refused(
                Bill.creditNote().line("2", "100", "15").line("-1", "100", "15"),
                ReasonCode.SIGNS_CONTRADICT);
    }

    @Test
    void anInvoiceMayHaveALineThatReducesIt() {
        posted(Bill.invoice().line("2", "100", "15").line("-1", "100", "15"), Setup.usual());
    }

    @Test
    void datesThatCannotBeAreRefused() {
        refused(Bill.usual().with("dueOn", "2026-10-31"), ReasonCode.DATES_IMPOSSIBLE);
        refused(Bill.usual().with("issuedOn", "1999-12-31"), ReasonCode.DATES_IMPOSSIBLE);
        refused(Bill.usual().with("dueOn", "2100-01-01"), ReasonCode.DATES_IMPOSSIBLE);
    }

    @Test
    void anotherCurrencyIsNeverConverted() {
        parked(
                Bill.usual().with("currency", "USD"),
                Setup.usual(),
                ReasonCode.CURRENCY_DIFFERS,
                "settings");
        posted(Bill.usual().with("currency", "ZAR"), Setup.usual());
    }

    @Test
    void totalsThatContradictThemselvesAreRefused() {
        assertThat(refused(Bill.usual().totals("100", "15", "116"), ReasonCode.TOTALS_DIFFER))
                .contains("115.00", "116.00", "1.00");
    }

    @Test
    void aNumberBelongsToThePostedDocumentElseToTheEarlierOne() {
        namesakes.add(namesake("42", "2026-11-01", false, false));
        namesakes.add(namesake("43", "2026-11-02", false, false));
        posted(Bill.usual(), Setup.usual());

        namesakes.set(1, namesake("43", "2026-11-02", false, true));
        parked(Bill.usual(), Setup.usual(), ReasonCode.NUMBER_HELD, "number:INV-42");

        namesakes.set(0, namesake("42", "2026-11-01", false, true));
        posted(Bill.usual(), Setup.usual());
    }

    @Test
    void ofTwoOfOneDayTheLowerIdIsTheEarlier() {
        namesakes.add(namesake("42", "2026-11-01", false, false));
        namesakes.add(namesake("100", "2026-11-01", false, false));
        posted(Bill.usual(), Setup.usual());

        namesakes.add(namesake("9", "2026-11-01", false, false));
        parked(Bill.usual(), Setup.usual(), ReasonCode.NUMBER_HELD, "number:INV-42");
    }

    @Test
    void aNumberThatIsTakenWaitsForNobodyWhereASuffixIsAppended() {
        namesakes.add(namesake("43", "2026-10-01", false, true));
        var settings = new Setup().invoices("whenNumberTaken", "suffix").build();

        assertThat(posted(Bill.usual(), settings).document().suffixIfTaken()).isTrue();
    }

    @Test
    void aDocumentIssuedAgainTakesThePlaceOfTheDeletedOne() {
        namesakes.add(namesake("41", "2026-10-01", true, true));

        assertThat(posted(Bill.usual(), Setup.usual()).document().takesOver())
                .isEqualTo(new BillingRef("41"));
    }

    @Test
    void aDeletedDocumentThatWasIssuedAgainIsNotReversed() {
        namesakes.add(namesake("42", "2026-11-01", true, true));
        namesakes.add(namesake("43", "2026-11-02", false, false));
        var deleted = Bill.usual().with("status", "deleted");

        var waiting = withdrawal(deleted, Setup.usual());
        assertThat(waiting.reason().code()).isEqualTo(ReasonCode.REISSUED);
        assertThat(waiting.removal()).isEqualTo(new Removal.Reverse(Duration.ofHours(1)));

        namesakes.set(1, namesake("43", "2026-11-02", false, true));
        assertThat(withdrawal(deleted, Setup.usual()).removal())
                .isEqualTo(new Removal.Reverse(Duration.ZERO));
    }

    @Test
    void aCreditNoteOfTheSameNumberIsNoNamesake() {
        namesakes.add(
                new Namesake(
                        new RecordKey(
                                new CompanyKey("isp"), Entity.CREDIT_NOTE, new BillingRef("1")),
                        LocalDate.EPOCH,
                        RecordState.SYNCED,
                        false,
                        true));

        posted(Bill.usual(), Setup.usual());
    }

    private static Namesake namesake(String id, String date, boolean deleted, boolean posted) {
        return new Namesake(
                new RecordKey(new CompanyKey("isp"), Entity.INVOICE, new BillingRef(id)),
                LocalDate.parse(date),
                RecordState.PENDING,
                deleted,
                posted);
    }

    private void customer(@Nullable RecordState state, @Nullable ReasonCode code, String more) {
        var reason = code == null ? null : Reason.of(code, "Said of the customer.");
        known.put("customer:17", new Dependency(state, reason, false, "5", event(more)));
    }

    private static String event(String more) {
        return """
        {"company":"isp","id":"17","version":1,"name":"Thandi Dlamini","vatNumber":"4123456789",
         "address":{"line1":"12 Long Street","city":"Cape Town","postalCode":"8001"}%s}"""
                .formatted(more);
    }

    private SalesDraft posted(Bill bill, SettingsSnapshot settings) {
        return decided(bill, settings).document();
    }

    private Decision.Post<SalesDraft> decided(Bill bill, SettingsSnapshot settings) {
        var decision = rules.decide(bill.build(), settings);
        assertThat(decision).isInstanceOf(Decision.Post.class);
        return (Decision.Post<SalesDraft>) decision;
    }

    private Decision.Withdraw<SalesDraft> withdrawal(Bill bill, SettingsSnapshot settings) {
        var decision = rules.decide(bill.build(), settings);
        assertThat(decision).isInstanceOf(Decision.Withdraw.class);
        return (Decision.Withdraw<SalesDraft>) decision;
    }

    private void withdrawn(Bill bill, SettingsSnapshot settings, ReasonCode code) {
        assertThat(withdrawal(bill, settings).reason().code()).isEqualTo(code);
    }

    private Reason parked(Bill bill, SettingsSnapshot settings, ReasonCode code, String key) {
        var decision = rules.decide(bill.build(), settings);
        assertThat(decision).isInstanceOf(Decision.Park.class);
        var reason = ((Decision.Park<SalesDraft>) decision).reason();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.waitingOn()).isEqualTo(key);
        return reason;
    }

    private String refused(Bill bill, ReasonCode code) {
        var decision = rules.decide(bill.build(), Setup.usual());
        assertThat(decision).isInstanceOf(Decision.Refuse.class);
        var reason = ((Decision.Refuse<SalesDraft>) decision).reason();
        assertThat(reason.code()).isEqualTo(code);
        return reason.message();
    }
}
