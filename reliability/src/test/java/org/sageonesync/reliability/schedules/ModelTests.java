package org.sageonesync.reliability.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.reliability.schedules.Expected.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

class ModelTests {

    private static final Fact CUSTOMER =
            new Fact.Customer("C1", 1, "Thandi Nkosi", null, false, false);
    private static final RecordId INVOICE = RecordId.invoice("I1");
    private static final RecordId PAYMENT = new RecordId(Entity.PAYMENT, "P1");

    @Test
    void showsTheNewestVersionWhateverComesLast() {
        var invoice = of(INVOICE, CUSTOMER, invoice(2, 20_000), invoice(1, 10_000));

        assertThat(invoice.version()).isEqualTo(2);
        assertThat(shown(invoice).total()).isEqualTo(23_000);
    }

    @Test
    void keepsAnInvoiceWaitingForACustomerThatIsNeverToldOf() {
        var invoice = of(INVOICE, invoice(1, 10_000));

        assertThat(invoice.kind()).isEqualTo(Kind.WAITING);
        assertThat(invoice.reason()).isEqualTo(ReasonCode.CUSTOMER_UNKNOWN);
        assertThat(invoice.books()).isNull();
    }

    @Test
    void leavesOutWhatAnIgnoredPartnersCustomerBuys() {
        var ignored = new Fact.Customer("C1", 1, "Thandi", "P1", false, false);

        assertThat(all(ignored, invoice(1, 10_000), payment(1, 5_000)).values())
                .extracting(Expected::kind)
                .containsOnly(Kind.OUT);
    }

    @Test
    void postsMoneyAtOnceWhileItsRecordWaitsForTheInvoice() {
        var payment = of(PAYMENT, CUSTOMER, payment(1, 5_000));

        assertThat(payment.reason()).isEqualTo(ReasonCode.INVOICE_AWAITED);
        assertThat(shown(payment).total()).isEqualTo(5_000);
        assertThat(shown(payment).allocated()).isEmpty();
    }

    @Test
    void leavesOnAccountWhatPaysADeletedInvoice() {
        var deleted =
                new Fact.Sale(INVOICE, 2, "N-I1", "C1", 10_000, 1, Knobs.CATEGORY, null, true);
        var payment = of(PAYMENT, CUSTOMER, invoice(1, 10_000), deleted, payment(1, 5_000));

        assertThat(payment.kind()).isEqualTo(Kind.THERE);
        assertThat(payment.reason()).isEqualTo(ReasonCode.ON_ACCOUNT);
    }

    @Test
    void paysAnInvoiceThatIsThere() {
        var payment = of(PAYMENT, CUSTOMER, invoice(1, 10_000), payment(1, 5_000));

        assertThat(payment.reason()).isNull();
        assertThat(shown(payment).allocated()).isEqualTo(Map.of("I1", 5_000L));
    }

    @Test
    void refusesARecordOfWhichNothingReadableIsKnown() {
        var garbled = new Step.Garble("billing.invoices", "I1", "", INVOICE, 1);
        var schedule = new Schedule(0, List.of(garbled), false);

        assertThat(Objects.requireNonNull(Model.of(schedule).get(INVOICE)).reason())
                .isEqualTo(ReasonCode.INVALID_EVENT);
    }

    @Test
    void forgetsThatARecordWasSpoiltOnceAVersionNotOlderFollows() {
        assertThat(Known.NOTHING.garbled(2).told(invoice(1, 1)).isSpoilt()).isTrue();
        assertThat(Known.NOTHING.garbled(2).told(invoice(2, 1)).isSpoilt()).isFalse();
        assertThat(Known.NOTHING.told(invoice(3, 1)).garbled(2).isSpoilt()).isFalse();
    }

    private static Expected of(RecordId record, Fact... facts) {
        return Objects.requireNonNull(all(facts).get(record));
    }

    private static Map<RecordId, Expected> all(Fact... facts) {
        List<Step> steps = Arrays.stream(facts).<Step>map(Step.Tell::new).toList();
        return Model.of(new Schedule(0, steps, false));
    }

    private static Shown shown(Expected standing) {
        return Objects.requireNonNull(standing.books());
    }

    private static Fact.Sale invoice(long version, long price) {
        return new Fact.Sale(INVOICE, version, "N-I1", "C1", price, 1, Knobs.CATEGORY, null, false);
    }

    private static Fact.Payment payment(long version, long amount) {
        return new Fact.Payment(
                "P1",
                version,
                "C1",
                Knobs.METHOD,
                amount,
                new TreeMap<>(Map.of("I1", amount)),
                false);
    }
}
