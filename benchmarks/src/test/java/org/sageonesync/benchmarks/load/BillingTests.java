package org.sageonesync.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.stream.Stream;

class BillingTests {

    private final Billing billing = new Billing("isp");

    @Test
    void noRecordComesTwice() {
        var ids =
                Stream.of(billing.next(Kind.CUSTOMERS, 3), billing.next(Kind.CUSTOMERS, 2))
                        .flatMap(events -> events.stream().map(Event::id))
                        .toList();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aPaymentPaysAnInvoiceOfItsOwnCustomerOnce() {
        billing.next(Kind.CUSTOMERS, 5);
        var invoices = billing.next(Kind.INVOICES, 2).stream().map(BillingTests::read).toList();
        var payments = billing.next(Kind.PAYMENTS, 2).stream().map(BillingTests::read).toList();
        for (int i = 0; i < 2; i++) {
            assertThat(payments.get(i).at("/allocations/0/invoiceId"))
                    .isEqualTo(invoices.get(i).path("id"));
            assertThat(payments.get(i).path("customerId"))
                    .isEqualTo(invoices.get(i).path("customerId"));
        }
        assertThat(billing.unpaid()).isZero();
    }

    private static JsonNode read(Event event) {
        return JsonMapper.shared().readTree(event.json());
    }
}
