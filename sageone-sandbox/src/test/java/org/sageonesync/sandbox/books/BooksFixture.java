package org.sageonesync.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.sageonesync.sandbox.MovableClock;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Switches;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Books with a tax type (id 1), an item (2), a bank account (3) and a customer (4). */
final class BooksFixture {

    static final long TAX = 1;
    static final long ITEM = 2;
    static final long BANK = 3;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    final Switches switches = new Switches();
    final MovableClock clock = new MovableClock();
    final Books books;
    final long customer;

    BooksFixture() {
        var ids = new AtomicLong(TAX);
        var company =
                Row.blank(Entities.COMPANY)
                        .with("ID", 99L)
                        .with("Name", "Sample")
                        .with("RoundingType", 2L);
        books = new Books(company, ids::getAndIncrement, clock, switches::position);
        books.put(Entities.TAX_TYPE, json("{'Name': 'Standard', 'Percentage': 0.15}"));
        books.put(Entities.ITEM, json("{'Description': 'Internet', 'Active': true}"));
        books.put(Entities.BANK_ACCOUNT, json("{'Name': 'Cheque'}"));
        customer = saved(books.saveCustomer(json("{'Name': 'Thandi'}"))).id();
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    static Row saved(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var row) -> row;
            case Outcome.Updated(var row) -> row;
            case Outcome.Found(var row) -> row;
            default -> throw new AssertionError(outcome.toString());
        };
    }

    static void assertRefused(Outcome outcome, String sentence) {
        assertThat(outcome).isEqualTo(new Outcome.Refused(sentence));
    }

    Row row(Schema entity, long id) {
        return saved(books.get(entity, id));
    }

    Row customer() {
        return row(Entities.CUSTOMER, customer);
    }

    /** An invoice of one line with this exclusive price. */
    JsonNode document(String date, String price) {
        return json(
                """
                {'CustomerId': %d, 'Date': '%s', 'DueDate': '2026-12-31',
                 'Lines': [{'SelectionId': %d, 'TaxTypeId': %d, 'Quantity': 1,
                            'UnitPriceExclusive': %s}]}
                """
                        .formatted(customer, date, ITEM, TAX, price));
    }

    Row invoice(String date, String price) {
        return saved(books.saveDocument(Entities.TAX_INVOICE, document(date, price), false));
    }

    Outcome receive(String total) {
        return books.saveReceipt(
                json(
                        "{'CustomerId': %d, 'Date': '2026-11-20', 'Total': %s, 'BankAccountId': %d}"
                                .formatted(customer, total, BANK)));
    }

    Outcome allocate(Row source, Row invoice, String total) {
        return books.saveAllocation(
                json(
                        "{'SourceDocumentId': %d, 'AllocatedToDocumentId': %d, 'Total': %s}"
                                .formatted(source.id(), invoice.id(), total)));
    }

    void passSeconds(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }
}
