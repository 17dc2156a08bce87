package org.sageonesync.contracts.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class EventDecodersTests {

    @Test
    void readsACustomerWithNothingButWhatIsRequired() {
        var event = Events.valid(EventDecoders.customers(), Events.CUSTOMER);

        assertThat(event.company()).isEqualTo(new CompanyKey("acme"));
        assertThat(event.id()).isEqualTo(new BillingRef("17"));
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.name()).isEqualTo("Thandiwe Dlamini");
        assertThat(event.status()).isNull();
        assertThat(event.isDeleted()).isFalse();
    }

    @Test
    void readsAnInvoiceToTheCent() {
        var event = Events.valid(EventDecoders.invoices(), Events.INVOICE);

        assertThat(event.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(event.totals().inclusive()).isEqualTo(Money.of("599.00"));
        assertThat(event.lines())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.unitPrice())
                                        .isEqualTo(new BigDecimal("520.869565")));
        assertThat(event.kindOrInvoice()).isEqualTo(InvoiceChanged.DocumentKind.INVOICE);
    }

    @Test
    void readsAPaymentWithItsAllocations() {
        var event = Events.valid(EventDecoders.payments(), Events.PAYMENT);

        assertThat(event.allocations())
                .containsExactly(
                        new PaymentChanged.Allocation(new BillingRef("42"), Money.of("100.00")));
    }

    @Test
    void tellsADocumentThatBillingHasDeletedFromOneThatIsPaid() {
        assertThat(Events.valid(EventDecoders.invoices(), Events.INVOICE).isDeleted()).isFalse();
        assertThat(invoice("paid").isDeleted()).isFalse();
        assertThat(invoice("deleted").isDeleted()).isTrue();
    }

    @Test
    void tellsAPaymentThatBillingHasDeleted() {
        assertThat(Events.valid(EventDecoders.payments(), Events.PAYMENT).isDeleted()).isFalse();
        assertThat(payment(false).isDeleted()).isFalse();
        assertThat(payment(true).isDeleted()).isTrue();
    }

    @Test
    void takesADocumentForAnInvoiceUnlessItSaysThatItIsACreditNote() {
        assertThat(InvoiceChanged.DocumentKind.in("{\"kind\":\"credit-note\",\"id\":"))
                .isEqualTo(InvoiceChanged.DocumentKind.CREDIT_NOTE);
        assertThat(InvoiceChanged.DocumentKind.in("{\"kind\":\"order\"}"))
                .isEqualTo(InvoiceChanged.DocumentKind.INVOICE);
        assertThat(InvoiceChanged.DocumentKind.in("no JSON"))
                .isEqualTo(InvoiceChanged.DocumentKind.INVOICE);
    }

    @Test
    void readsACatalogEntry() {
        var event = Events.valid(EventDecoders.catalog(), Events.CATALOG);

        assertThat(event.kind()).isEqualTo(CatalogChanged.CatalogKind.TAX_RATE);
    }

    @Test
    void ignoresFieldsItDoesNotKnowAndTakesNullAsAbsent() {
        var event =
                Events.valid(
                        EventDecoders.customers(),
                        """
                        {"company":"acme","id":"C-1","version":0,"name":"A","email":null,
                         "address":null,"theme":{"colour":[1,null,"x"]}}
                        """);

        assertThat(event.id()).isEqualTo(new BillingRef("C-1"));
        assertThat(event.email()).isNull();
        assertThat(event.address()).isNull();
    }

    @Test
    void readsTheSameRecordFromAnIdThatIsANumberAndOneThatIsText() {
        var number = Events.valid(EventDecoders.customers(), Events.CUSTOMER);
        var text =
                Events.valid(
                        EventDecoders.customers(),
                        Events.CUSTOMER.replace("\"id\":17", "\"id\":\"17\""));

        assertThat(number).isEqualTo(text);
    }

    @Test
    void takesNumbersByTheirValueHoweverTheyAreWritten() {
        var text =
                "{\"company\":\"acme\",\"id\":17.0,\"version\":0.3e1,\"name\":\"Thandiwe Dlamini\"}";

        assertThat(Events.valid(EventDecoders.customers(), text))
                .isEqualTo(Events.valid(EventDecoders.customers(), Events.CUSTOMER));
    }

    @Test
    void namesEveryViolationOfACustomerNotOnlyTheFirst() {
        var unfit =
                Events.invalid(
                        EventDecoders.customers(),
                        """
                        {"company":"no such company!","id":{},"version":-1,"name":" ","deleted":"no",
                         "email":5,"status":"gone","address":{"line1":7},"deliveryAddress":"here"}
                        """);

        assertThat(unfit)
                .containsExactlyInAnyOrder(
                        "company must be 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit",
                        "id must be a whole number, or text of 1 to 64 visible ASCII characters without / ? % # \\ or spaces",
                        "version must be a whole number of at least 0",
                        "name must be text of 1 to 500 characters, not only spaces",
                        "deleted must be true or false",
                        "email must be text of at most 255 characters",
                        "status must be one of new, active, blocked, disabled",
                        "address.line1 must be text of at most 255 characters",
                        "deliveryAddress must be an address object");
    }

    @Test
    void namesEveryViolationOfAnInvoice() {
        var unfit =
                Events.invalid(
                        EventDecoders.invoices(),
                        """
                        {"company":"acme","id":1,"version":1.5,"customerId":"a b","issuedOn":"2026-02-30",
                         "kind":"order","currency":"rand","dueOn":"1 May","billTo":{"name":""},
                         "lines":[{"description":"ok","quantity":1,"unitPrice":1},
                                  {"quantity":"2","taxRate":115},
                                  {"description":"x","quantity":0.0000001,"unitPriceInclusive":1e10},
                                  "none"],
                         "totals":{"exclusive":1.005,"tax":"0"}}
                        """);

        assertThat(unfit)
                .containsExactlyInAnyOrder(
                        "version must be a whole number of at least 0",
                        "number is required",
                        "customerId must be a whole number, or text of 1 to 64 visible ASCII characters without / ? % # \\ or spaces",
                        "issuedOn must be a date between 1000-01-01 and 2999-12-31, written such as 2026-11-21",
                        "dueOn must be a date between 1000-01-01 and 2999-12-31, written such as 2026-11-21",
                        "kind must be one of invoice, credit-note",
                        "currency must be a currency code of three capital letters (ISO 4217), such as ZAR",
                        "billTo.name must be text of 1 to 500 characters, not only spaces",
                        "lines[1].description is required",
                        "lines[1] must have unitPrice or unitPriceInclusive",
                        "lines[1].quantity must be a number between -1000000 and 1000000 with at most six decimals",
                        "lines[1].taxRate must be a percentage between 0 and 100 with at most six decimals",
                        "lines[2].quantity must be a number between -1000000 and 1000000 with at most six decimals",
                        "lines[2].unitPriceInclusive must be a number between -1000000000 and 1000000000 with at most six decimals",
                        "lines[3] must be a line object",
                        "totals.exclusive must be an amount (a number, not text) with at most two decimals, between -999999999999.99 and 999999999999.99",
                        "totals.tax must be an amount (a number, not text) with at most two decimals, between -999999999999.99 and 999999999999.99",
                        "totals.inclusive is required");
    }

    @Test
    void namesEveryViolationOfAPaymentAndOfACatalogEntry() {
        assertThat(
                        Events.invalid(
                                EventDecoders.payments(),
                                """
                                {"company":"acme","id":1,"version":1,"customerId":1,"amount":0.001,
                                 "paidOn":20261121,"importId":[],"allocations":[{"amount":1},{}]}
                                """))
                .containsExactlyInAnyOrder(
                        "methodId is required",
                        "amount must be an amount (a number, not text) with at most two decimals, between -999999999999.99 and 999999999999.99",
                        "paidOn must be a date between 1000-01-01 and 2999-12-31, written such as 2026-11-21",
                        "importId must be text of at most 255 characters",
                        "allocations[0].invoiceId is required",
                        "allocations[1].invoiceId is required",
                        "allocations[1].amount is required");
        assertThat(Events.invalid(EventDecoders.catalog(), "{\"kind\":\"colour\"}"))
                .containsExactlyInAnyOrder(
                        "company is required",
                        "id is required",
                        "name is required",
                        "kind must be one of partner, transaction-category, payment-method, tariff, tax-rate");
    }

    @Test
    void takesARequiredFieldThatIsNullAsMissing() {
        assertThat(
                        Events.invalid(
                                EventDecoders.customers(),
                                "{\"company\":\"acme\",\"id\":1,\"version\":1,\"name\":null}"))
                .containsExactly("name is required");
    }

    @Test
    void refusesTextThatADatabaseCannotKeepEvenInAFieldItDoesNotKnow() {
        assertThat(
                        Events.invalid(
                                EventDecoders.customers(),
                                Events.CUSTOMER.replace(
                                        "}", ",\"email\":\"a\\u0000\",\"x\":[\"\\ud800\"]}")))
                .containsExactly(
                        "email must not hold the character U+0000 or half of a surrogate pair",
                        "x[0] must not hold the character U+0000 or half of a surrogate pair");
    }

    @Test
    void refusesNumbersWhoseArithmeticWouldTakeAllMemory() {
        assertThat(
                        Events.invalid(
                                EventDecoders.payments(),
                                Events.PAYMENT
                                        .replace("\"amount\":599.00", "\"amount\":1e999999999")
                                        .replace("\"version\":1", "\"version\":1e-999999999")))
                .containsExactlyInAnyOrder(
                        "version must be a whole number of at least 0",
                        "amount must be an amount (a number, not text) with at most two decimals, between -999999999999.99 and 999999999999.99");
    }

    @Test
    void refusesWhatIsNotOneJsonObject() {
        for (var text :
                List.of(
                        "",
                        "   ",
                        "[]",
                        "17",
                        "null",
                        "\"x\"",
                        "{} {}",
                        "{\"a\":1,\"a\":2}",
                        "{'a':1}",
                        "{\"a\":01}",
                        "{\"a\":NaN}",
                        "{",
                        "<xml/>",
                        "[".repeat(5000))) {
            assertThat(Events.invalid(EventDecoders.customers(), text))
                    .as(text)
                    .singleElement()
                    .asString()
                    .startsWith("must be one JSON object");
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8AndEventsThatAreTooLong() {
        var latin =
                Events.CUSTOMER
                        .replace("Thandiwe", "Andr\u00e9")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Events.invalid(EventDecoders.customers(), latin))
                .containsExactly("must be JSON in UTF-8, which these bytes are not");
        assertThat(Events.invalid(EventDecoders.customers(), new byte[EventText.MOST_BYTES + 1]))
                .containsExactly("must be at most 1048576 bytes of JSON");
    }

    @Test
    void readsAnEventBehindAByteOrderMark() {
        assertThat(Events.valid(EventDecoders.customers(), "\uFEFF" + Events.CUSTOMER).name())
                .isEqualTo("Thandiwe Dlamini");
    }

    private static InvoiceChanged invoice(String status) {
        return Events.valid(
                EventDecoders.invoices(),
                Events.INVOICE.replace(
                        "\"version\":1", "\"version\":1,\"status\":\"%s\"".formatted(status)));
    }

    private static PaymentChanged payment(boolean deleted) {
        return Events.valid(
                EventDecoders.payments(),
                Events.PAYMENT.replace("\"version\":1", "\"version\":1,\"deleted\":" + deleted));
    }
}
