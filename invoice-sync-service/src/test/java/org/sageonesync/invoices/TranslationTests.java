package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.gateway.SalesDocument.Target;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Step;

import java.math.BigDecimal;
import java.util.List;

class TranslationTests {

    @Test
    void aLineIsPostedToWhatItsTariffElseItsCategoryElseTheDefaultSays() {
        var setup = new Setup().defaultItem("99");

        assertThat(lines(Bill.usual(), setup).getFirst().target())
                .isEqualTo(new Target(Target.Kind.ITEM, "30"));
        assertThat(lines(Bill.usual().on("tariffId", "5"), setup).getFirst().target())
                .isEqualTo(new Target(Target.Kind.ACCOUNT, "50"));
        assertThat(lines(Bill.usual().on("categoryId", "unheard"), setup).getFirst().target())
                .isEqualTo(new Target(Target.Kind.ITEM, "99"));
    }

    @Test
    void whatIsNotMappedWaitsForItsMapping() {
        waits(
                Bill.usual().on("categoryId", "8"),
                ReasonCode.CATEGORY_UNMAPPED,
                "mapping:category:8");
        waits(
                Bill.usual().on("categoryId", null).on("tariffId", "6"),
                ReasonCode.CATEGORY_UNMAPPED,
                "mapping:tariff:6");
        waits(
                Bill.usual().on("categoryId", null),
                ReasonCode.CATEGORY_UNMAPPED,
                "mapping:default-item");
        waits(Bill.usual().on("categoryId", "4"), ReasonCode.MAPPING_INACTIVE, "mapping:item:40");
    }

    @Test
    void theTaxTypeFollowsTheTaxRateAndOnlyElseThePercentage() {
        var setup = new Setup().taxType("3", "Exempt", "0");
        var zero = Bill.invoice().line("1", "100", "0").totals("100", "0", "100");

        assertThat(lines(Bill.usual(), setup).getFirst().taxTypeId()).isEqualTo("1");
        assertThat(lines(zero.on("taxRateId", "2"), setup).getFirst().taxTypeId()).isEqualTo("2");
    }

    @Test
    void aPercentageThatSeveralTaxTypesHaveWaitsAndNamesThem() {
        var zero = Bill.invoice().line("1", "100", "0").totals("100", "0", "100");
        var stop = stop(zero, new Setup().taxType("3", "Exempt ", "0"));

        assertThat(stop).isInstanceOf(Decision.Park.class);
        var reason = ((Decision.Park<?>) stop).reason();
        assertThat(reason.code()).isEqualTo(ReasonCode.TAX_UNMAPPED);
        assertThat(reason.message()).contains("Line 1", "Zero Rate, Exempt");
        assertThat(reason.waitingOn()).isEqualTo("mapping:tax-percent:0");
    }

    @Test
    void aTaxThatTheBooksDoNotHaveWaitsByName() {
        waits(
                Bill.usual().on("taxRate", new BigDecimal("14.50")),
                ReasonCode.TAX_UNMAPPED,
                "mapping:tax-percent:14.5");
        waits(
                Bill.usual().on("taxRate", new BigDecimal("14")).on("taxRateId", "7"),
                ReasonCode.TAX_UNMAPPED,
                "mapping:tax-rate:7");
        waits(
                Bill.usual().on("taxRate", null).on("taxRateId", "7"),
                ReasonCode.TAX_UNMAPPED,
                "mapping:tax-rate:7");
        waits(Bill.usual().on("taxRateId", "9"), ReasonCode.MAPPING_INACTIVE, "mapping:tax-rate:9");
    }

    @Test
    void theWaitForATaxSaysWhatIsMissingOfWhichLine() {
        var unheard = Bill.usual().on("taxRate", new BigDecimal("14.50"));

        assertThat(parked(unheard, new Setup()))
                .isEqualTo("The books have no tax type of 14.5 %, which line 1 has.");
        assertThat(parked(unheard.on("taxRateId", "7"), new Setup()))
                .isEqualTo(
                        "The books have no tax type of 14.5 %, which line 1 has. Its tax rate 7 is not mapped.");
    }

    @Test
    void aPercentageThatContradictsItsTaxRateIsRefused() {
        var reason = refused(Bill.usual().on("taxRateId", "2"), new Setup());

        assertThat(reason.code()).isEqualTo(ReasonCode.TAX_CONTRADICTS);
        assertThat(reason.message()).contains("15 %", "tax rate 2", "Zero Rate", "0 %");
    }

    @Test
    void anInclusivePriceBecomesAnExclusiveOneOfFourDecimalsWhereTwoDoNotComeBack() {
        var once =
                Bill.invoice()
                        .line("1", "0", "15")
                        .on("unitPrice", null)
                        .on("unitPriceInclusive", new BigDecimal("99.99"))
                        .totals("86.95", "13.04", "99.99");
        var thrice =
                Bill.invoice()
                        .line("3", "0", "15")
                        .on("unitPrice", null)
                        .on("unitPriceInclusive", new BigDecimal("99.99"))
                        .totals("260.84", "39.13", "299.97");

        assertThat(lines(once, new Setup()).getFirst().unitPrice()).isEqualByComparingTo("86.95");
        assertThat(lines(thrice, new Setup()).getFirst().unitPrice())
                .isEqualByComparingTo("86.9478");
    }

    @Test
    void theSettingSaysWhetherPricesIncludeTax() {
        var inclusive = new Setup().invoices("inclusiveAmounts", true);
        var bill = Bill.usual().on("unitPriceInclusive", new BigDecimal("115"));

        assertThat(lines(bill, inclusive).getFirst().unitPrice()).isEqualByComparingTo("115");
        assertThat(lines(bill, new Setup()).getFirst().unitPrice()).isEqualByComparingTo("100");
    }

    @Test
    void aStatedPriceThatIsARoundingOfTheOtherGivesWayToIt() {
        var bill =
                Bill.invoice()
                        .line("10", "86.95", "15")
                        .on("unitPriceInclusive", new BigDecimal("99.99"))
                        .totals("869.48", "130.42", "999.90");

        assertThat(lines(bill, new Setup()).getFirst().unitPrice()).isEqualByComparingTo("86.9478");
    }

    @Test
    void aDiscountIsTakenOver() {
        var bill =
                Bill.usual()
                        .on("discountPercent", new BigDecimal("10"))
                        .totals("90", "13.5", "103.5");

        assertThat(lines(bill, new Setup()).getFirst().discountPercent())
                .isEqualByComparingTo("10");
    }

    @Test
    void aLineWithoutAQuantityIsLeftOut() {
        assertThat(lines(Bill.usual().line("0", "100", "15"), new Setup())).hasSize(1);
    }

    @Test
    void aLongDescriptionIsCutAtAWordAndItsWholeStandsInTheComments() {
        var text = "Fibre to the home, " + "very ".repeat(18) + "fast indeed";
        var line = lines(Bill.usual().on("description", text), new Setup()).getFirst();

        assertThat(line.description()).hasSizeBetween(90, 100).endsWith("very");
        assertThat(line.comments()).isEqualTo(text);
        assertThat(lines(Bill.usual(), new Setup()).getFirst().comments()).isNull();
    }

    @Test
    void totalsThatDoNotFollowFromTheLinesAreRefusedWithTheDifference() {
        var reason = refused(Bill.usual().totals("110", "16.5", "126.5"), new Setup());

        assertThat(reason.code()).isEqualTo(ReasonCode.TOTALS_DIFFER);
        assertThat(reason.message()).contains("115.00", "126.50", "11.50");
    }

    @Test
    void aCentFromRoundingIsClosedByTheRoundingItem() {
        var bill = Bill.usual().totals("100.01", "15.00", "115.01");
        var lines = lines(bill, new Setup().invoices("roundingItem", "88"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .isEqualTo(
                        new SalesDocument.Line(
                                new Target(Target.Kind.ITEM, "88"),
                                "2",
                                "Rounding",
                                null,
                                BigDecimal.ONE,
                                new BigDecimal("0.01"),
                                BigDecimal.ZERO));
    }

    @Test
    void aCentTooManyIsClosedByANegativeLine() {
        var bill = Bill.usual().totals("99.99", "15.00", "114.99");
        var line = lines(bill, new Setup().invoices("roundingItem", "88")).getLast();

        assertThat(line.quantity()).isEqualByComparingTo("-1");
        assertThat(line.unitPrice()).isEqualByComparingTo("0.01");
    }

    @Test
    void aCentIsRefusedWhereNothingCanCloseIt() {
        var cent = Bill.usual().totals("100.01", "15.00", "115.01");
        var tax = Bill.usual().totals("100.00", "15.01", "115.01");

        differsByRounding(cent, new Setup(), "No rounding item");
        differsByRounding(
                cent,
                new Setup().invoices("roundingItem", "88").without("2"),
                "no tax type of 0 %");
        differsByRounding(tax, new Setup().invoices("roundingItem", "88"), "carries no tax");
    }

    private static void differsByRounding(Bill bill, Setup setup, String why) {
        var reason = refused(bill, setup);
        assertThat(reason.code()).isEqualTo(ReasonCode.ROUNDING_DIFFERENCE);
        assertThat(reason.message()).contains(why, "0.01");
    }

    private static void waits(Bill bill, ReasonCode code, String waitingOn) {
        assertThat(stop(bill, new Setup()))
                .isInstanceOfSatisfying(
                        Decision.Park.class,
                        park -> {
                            assertThat(park.reason().code()).isEqualTo(code);
                            assertThat(park.reason().waitingOn()).isEqualTo(waitingOn);
                        });
    }

    private static String parked(Bill bill, Setup setup) {
        return ((Decision.Park<?>) stop(bill, setup)).reason().message();
    }

    private static Reason refused(Bill bill, Setup setup) {
        var stop = stop(bill, setup);
        assertThat(stop).isInstanceOf(Decision.Refuse.class);
        return ((Decision.Refuse<?>) stop).reason();
    }

    private static List<SalesDocument.Line> lines(Bill bill, Setup setup) {
        return switch (translated(bill, setup)) {
            case Step.Ok<List<SalesDocument.Line>>(var lines) -> lines;
            case Step.Stop<List<SalesDocument.Line>>(var decision) ->
                    throw new AssertionError(decision);
        };
    }

    private static Decision<?> stop(Bill bill, Setup setup) {
        return switch (translated(bill, setup)) {
            case Step.Ok<List<SalesDocument.Line>>(var lines) -> throw new AssertionError(lines);
            case Step.Stop<List<SalesDocument.Line>>(var decision) -> decision;
        };
    }

    private static Step<List<SalesDocument.Line>> translated(Bill bill, Setup setup) {
        var invoice = bill.build();
        return new Translation(setup.build(), Stance.of(invoice)).lines(invoice);
    }
}
