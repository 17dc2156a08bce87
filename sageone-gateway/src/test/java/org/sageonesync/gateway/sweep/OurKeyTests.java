package org.sageonesync.gateway.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.gateway.receipts.ReceiptKind;

class OurKeyTests {

    @ParameterizedTest
    @CsvSource({"17,0", "17,3", "a~,0", "a~,1", "a~1,0", "~,2", "reversal:17~1,0", "~~~1,12"})
    void aKeyIsReadBackAsItWasWritten(String ref, int generation) {
        var record = new BillingRef(ref);
        var written = new ReceiptKind().key(record, generation);

        assertThat(OurKey.in(written)).contains(new OurKey(record, generation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "billing:",
                "billing:a b",
                "Billing:17",
                "billing:~1",
                "billing:a/b"
            })
    void anyOtherTextIsNoKeyOfOurs(String text) {
        assertThat(OurKey.in(text)).isEmpty();
    }

    @Test
    void aLifeThatIsNoNumberMakesItNoKey() {
        assertThat(OurKey.in("billing:17~x")).isEmpty();
    }
}
