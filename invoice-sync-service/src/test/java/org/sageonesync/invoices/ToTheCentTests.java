package org.sageonesync.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.billing.InvoiceChanged;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.contracts.mapping.SettingsSnapshot;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.invoices.RandomBills.Style;
import org.sageonesync.kernel.rules.Decision;
import org.sageonesync.kernel.rules.Step;

import java.util.EnumMap;
import java.util.Map;

class ToTheCentTests {

    private static final int CASES = 2_000;

    private final Oracle oracle = new Oracle(Map.of("1", 15, "2", 0));

    /** What became of the documents of a style. */
    private record Fate(int posted, int rounded, int refused) {

        static final Fate NONE = new Fate(0, 0, 0);

        Fate plus(Fate other) {
            return new Fate(
                    posted + other.posted, rounded + other.rounded, refused + other.refused);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsPostedComesToBillingsTotalsInTheBooksAndAllElseIsRefused(boolean inclusive) {
        var settings =
                new Setup()
                        .invoices("inclusiveAmounts", inclusive)
                        .invoices("roundingItem", "88")
                        .build();
        var fates = fates(settings);

        assertThat(fates.getOrDefault(Style.WRONG, Fate.NONE))
                .returns(0, Fate::posted)
                .returns(0, Fate::rounded);
        assertThat(fates.getOrDefault(Style.BY_LINE, Fate.NONE).posted()).isGreaterThan(CASES / 6);
        assertThat(fates.getOrDefault(Style.BY_DOCUMENT, Fate.NONE).posted())
                .isGreaterThan(CASES / 10);
        assertThat(fates.getOrDefault(Style.BY_DOCUMENT, Fate.NONE).rounded()).isGreaterThan(10);
    }

    @Test
    void withoutARoundingItemNoneIsAdded() {
        var fates = fates(Setup.usual());

        assertThat(fates.values()).allSatisfy(fate -> assertThat(fate.rounded()).isZero());
    }

    private Map<Style, Fate> fates(SettingsSnapshot settings) {
        var bills = new RandomBills();
        var fates = new EnumMap<Style, Fate>(Style.class);
        for (var n = 0; n < CASES; n++) {
            var sample = bills.next();
            fates.merge(sample.style(), fate(sample, settings), Fate::plus);
        }
        return fates;
    }

    private Fate fate(RandomBills.Sample sample, SettingsSnapshot settings) {
        var invoice = sample.bill().build();
        if (invoice.totals().inclusive().amount().signum() == 0) {
            return Fate.NONE;
        }
        return switch (Drafting.draft(invoice, settings)) {
            case Step.Ok<SalesDraft>(var draft) -> posted(sample, invoice, draft.document());
            case Step.Stop<SalesDraft>(var decision) -> refused(sample, decision);
        };
    }

    private Fate posted(RandomBills.Sample sample, InvoiceChanged invoice, SalesDocument document) {
        var sum = oracle.of(document);
        var totals = document.totals();
        assertThat(sum.exclusive()).as(sample.bill().json()).isEqualTo(cents(totals.exclusive()));
        assertThat(sum.tax()).as(sample.bill().json()).isEqualTo(cents(totals.tax()));
        assertThat(sum.inclusive()).isEqualTo(cents(totals.inclusive()));
        assertThat(totals.inclusive().amount())
                .isEqualByComparingTo(invoice.totals().inclusive().amount().abs());
        assertThat(totals.tax().amount())
                .isEqualByComparingTo(invoice.totals().tax().amount().abs());
        boolean rounded = document.lines().size() > invoice.lines().size();
        return new Fate(rounded ? 0 : 1, rounded ? 1 : 0, 0);
    }

    private static Fate refused(RandomBills.Sample sample, Decision<?> decision) {
        assertThat(decision).as(sample.bill().json()).isInstanceOf(Decision.Refuse.class);
        var reason = ((Decision.Refuse<?>) decision).reason();
        assertThat(reason.code())
                .as(sample.bill().json())
                .isIn(ReasonCode.TOTALS_DIFFER, ReasonCode.ROUNDING_DIFFERENCE);
        assertThat(reason.message()).containsPattern("a difference of -?\\d+\\.\\d\\d");
        if (sample.style() != Style.WRONG) {
            assertThat(reason.code())
                    .as(sample.bill().json())
                    .isEqualTo(ReasonCode.ROUNDING_DIFFERENCE);
        }
        return new Fate(0, 0, 1);
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
