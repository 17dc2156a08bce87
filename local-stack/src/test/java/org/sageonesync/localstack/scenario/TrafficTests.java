package org.sageonesync.localstack.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TrafficTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Company/Get|{}|REFERENCE_DATA",
                "TaxType/Get|{}|REFERENCE_DATA",
                "Customer/Save|{}|CUSTOMER_SAVE",
                "Customer/Get|{\"id\": \"7\"}|CUSTOMER_READ",
                "Customer/Get|{\"$orderby\": \"ID\"}|CUSTOMER_LOOK_UP",
                "TaxInvoice/Save|{}|INVOICE_SAVE",
                "TaxInvoice/Get|{\"id\": \"7\"}|INVOICE_READ",
                "TaxInvoice/Get|{\"$filter\": \"ID gt 7\"}|INVOICE_LOOK_UP",
                "CustomerReturn/Save|{}|CREDIT_NOTE_SAVE",
                "CustomerReturn/Get|{}|CREDIT_NOTE_READ",
                "CustomerReturn/Get|{\"$orderby\": \"ID\"}|CREDIT_NOTE_LOOK_UP",
                "Allocation/Save|{}|ALLOCATION_SAVE",
                "TaxInvoice/Calculate|{}|CALCULATE",
                "Allocation/Delete|{}|ALLOCATION_DELETE",
                "CustomerReceipt/Save|{}|RECEIPT_SAVE",
                "CustomerReceipt/Get|{\"id\": \"7\"}|RECEIPT_READ",
                "CustomerReceipt/Get|{\"$orderby\": \"ID\"}|RECEIPT_LOOK_UP",
                "CustomerReceipt/Delete|{}|RECEIPT_DELETE",
                "TaxInvoice/Email|{}|OTHER"
            })
    void knowsWhatACallWasMadeFor(String endpoint, String options, Call.Kind kind) {
        String logged =
                """
                {"at": "2026-11-20T08:00:00Z", "endpoint": "%s", "options": %s, "status": 200}"""
                        .formatted(endpoint, options);

        assertThat(Call.of(JsonMapper.shared().readTree(logged)))
                .isEqualTo(new Call(START, kind, 200));
    }

    @Test
    void leavesReferenceDataAndLookUpsOfCustomersOutOfWhatDocumentsCost() {
        var traffic =
                new Traffic(
                        Stream.of(Call.Kind.values())
                                .map(kind -> new Call(START, kind, 200))
                                .toList());

        assertThat(traffic.total()).isEqualTo(18);
        assertThat(traffic.spentOnDocuments()).isEqualTo(16);
    }

    @Test
    void tellsWhatSageOneRefusedToStoreFromWhatItCarriedOut() {
        var traffic =
                new Traffic(
                        Stream.of(200, 201, 400, 429, 500, 0)
                                .map(status -> new Call(START, Call.Kind.INVOICE_SAVE, status))
                                .toList());

        assertThat(traffic.carriedOut(Call.Kind.INVOICE_SAVE)).isEqualTo(2);
        assertThat(traffic.carriedOut(Call.Kind.RECEIPT_DELETE)).isZero();
        assertThat(traffic.refusedSaves()).isEqualTo(1);
    }

    @Test
    void measuresTheUseOfFullMinutesOnly() {
        var traffic = new Traffic(calls(0, 98, 60, 100, 120, 7));

        assertThat(traffic.useOfTheMinute(MINUTE, 100)).hasValue(0.99);
    }

    @Test
    void measuresNothingWithoutAFullMinute() {
        assertThat(new Traffic(calls(0, 50)).useOfTheMinute(MINUTE, 100)).isEmpty();
        assertThat(new Traffic(List.of()).useOfTheMinute(MINUTE, 100)).isEmpty();
    }

    /** Pairs of a second and how many calls arrive in it. */
    private static List<Call> calls(int... secondsAndCounts) {
        return IntStream.range(0, secondsAndCounts.length / 2)
                .boxed()
                .flatMap(
                        pair ->
                                IntStream.range(0, secondsAndCounts[2 * pair + 1])
                                        .mapToObj(_ -> at(secondsAndCounts[2 * pair])))
                .toList();
    }

    private static Call at(int second) {
        return new Call(START.plusSeconds(second), Call.Kind.CUSTOMER_SAVE, 201);
    }
}
