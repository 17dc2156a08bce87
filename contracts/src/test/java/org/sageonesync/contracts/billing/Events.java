package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.sageonesync.contracts.problem.Violation;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Good events, and what a decoder makes of a text. */
final class Events {

    static final String CUSTOMER =
            "{\"company\":\"acme\",\"id\":17,\"version\":3,\"name\":\"Thandiwe Dlamini\"}";

    static final String INVOICE =
            """
            {"company":"acme","id":42,"version":1,"number":"INV-42","customerId":17,"issuedOn":"2026-11-01",
             "lines":[{"description":"Fibre","quantity":1,"unitPrice":520.869565,"taxRate":15}],
             "totals":{"exclusive":520.87,"tax":78.13,"inclusive":599}}
            """;

    static final String PAYMENT =
            """
            {"company":"acme","id":99,"version":1,"customerId":17,"methodId":2,"amount":599.00,
             "paidOn":"2026-11-05","allocations":[{"invoiceId":42,"amount":100}]}
            """;

    static final String CATALOG =
            "{\"company\":\"acme\",\"kind\":\"tax-rate\",\"id\":2,\"name\":\"VAT 15%\"}";

    private Events() {}

    static <E> E valid(EventDecoder<E> decoder, String text) {
        return switch (decode(decoder, text)) {
            case Decoded.Valid<E>(var event) -> event;
            case Decoded.Invalid<E> invalid -> throw new AssertionError(invalid.violations());
        };
    }

    static <E> List<String> invalid(EventDecoder<E> decoder, String text) {
        return invalid(decoder, text.getBytes(StandardCharsets.UTF_8));
    }

    static <E> List<String> invalid(EventDecoder<E> decoder, byte[] payload) {
        return unfit(decoder, payload).violations().stream().map(Violation::toString).toList();
    }

    static <E> Decoded.Invalid<E> unfit(EventDecoder<E> decoder, byte[] payload) {
        return switch (decoder.decode(payload)) {
            case Decoded.Valid<E>(var event) -> throw new AssertionError(event);
            case Decoded.Invalid<E> invalid -> {
                assertThat(invalid.violations()).isNotEmpty();
                yield invalid;
            }
        };
    }

    static <E> Decoded<E> decode(EventDecoder<E> decoder, String text) {
        return decoder.decode(text.getBytes(StandardCharsets.UTF_8));
    }
}
