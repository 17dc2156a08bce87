package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.query.BadQuery;
import org.sageonesync.sandbox.query.ListQuery;
import org.sageonesync.sandbox.query.Options;
import org.sageonesync.sandbox.rows.JsonDialect;
import org.sageonesync.sandbox.rows.Reading;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowReader;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The books of one company. Every operation holds the company's lock, so each is atomic. */
public final class Books {

    private final Shelf shelf;
    private final Customers customers;
    private final Documents documents;
    private final Receipts receipts;
    private final Allocations allocations;

    /**
     * Empty books.
     *
     * @param company the company's own row
     * @param ids gives ascending ids
     * @param positions the switches as they stand for this company
     */
    public Books(Row company, LongSupplier ids, Clock clock, Function<Switch, Position> positions) {
        this.shelf = new Shelf(company, ids, clock, positions);
        this.customers = new Customers(shelf);
        this.allocations = new Allocations(shelf);
        this.documents = new Documents(shelf);
        this.receipts = new Receipts(shelf, allocations);
    }

    /** The company's own row. */
    public synchronized Row company() {
        return shelf.company();
    }

    /** Changes fields of the company's own row; those left out stay. */
    public synchronized Outcome changeCompany(JsonNode change) {
        return switch (new RowReader(shelf.dialect()).read(change, shelf.company())) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) -> {
                shelf.company(row.with("ID", shelf.company().id()));
                yield new Outcome.Updated(shelf.company());
            }
        };
    }

    /** How values are written at the moment. */
    public JsonDialect dialect() {
        return shelf.dialect();
    }

    /** The entity of this service, if a company has such rows. */
    public Optional<Schema> entity(String service) {
        return shelf.tables().keySet().stream()
                .filter(schema -> schema.name().equalsIgnoreCase(service))
                .findFirst();
    }

    /** One page of a list. */
    public synchronized Outcome list(Schema entity, Options options, RandomGenerator random) {
        try {
            var query = ListQuery.parse(options, entity, shelf.positions());
            return new Outcome.Listed(query.run(shelf.table(entity), random));
        } catch (BadQuery bad) {
            return new Outcome.Refused(bad.sentence());
        }
    }

    /** One row. */
    public synchronized Outcome get(Schema entity, long id) {
        return shelf.table(entity)
                .find(id)
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(Outcome.Missing::new);
    }

    /** Creates or replaces a customer. */
    public synchronized Outcome saveCustomer(JsonNode body) {
        return customers.save(body);
    }

    /** Deletes a customer that has no documents. */
    public synchronized Outcome deleteCustomer(long id) {
        return customers.delete(id);
    }

    /** Whether a customer has documents. */
    public synchronized Outcome hasActivity(long id) {
        return customers.hasActivity(id);
    }

    /** Creates or replaces an invoice or a credit note. */
    public synchronized Outcome saveDocument(Schema kind, JsonNode body, boolean systemNumber) {
        return documents.save(kind, body, systemNumber);
    }

    /** What a Save of the document would come to; nothing is stored. */
    public synchronized Outcome calculate(Schema kind, JsonNode body) {
        return documents.calculate(kind, body);
    }

    /** Pretends to send a document by e-mail. */
    public synchronized Outcome email(Schema kind, JsonNode body) {
        return documents.email(kind, body);
    }

    /** Creates or replaces a receipt; a new one may be allocated by SageOne itself. */
    public synchronized Outcome saveReceipt(JsonNode body) {
        return receipts.save(body);
    }

    /** Takes a receipt back. */
    public synchronized Outcome deleteReceipt(long id) {
        return receipts.delete(id);
    }

    /** Allocates a receipt or credit note to an invoice. */
    public synchronized Outcome saveAllocation(JsonNode body) {
        return allocations.save(body);
    }

    /** Takes an allocation back. */
    public synchronized Outcome deleteAllocation(long id) {
        return allocations.delete(id);
    }

    /** A customer's allocations and open documents. */
    public synchronized Outcome statement(long customerId) {
        return allocations.statement(customerId);
    }

    /** Adds or replaces a row of reference data as it is given. */
    public synchronized Outcome put(Schema entity, JsonNode body) {
        return switch (shelf.read(body, entity, null)) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) -> {
                var stored = row.id() == 0 ? row.with("ID", shelf.nextId()) : row;
                shelf.table(entity).put(stored);
                yield new Outcome.Created(stored);
            }
        };
    }

    /** Every row, in ascending id order. */
    public synchronized List<Row> rows(Schema entity) {
        return List.copyOf(shelf.table(entity).between(Long.MIN_VALUE, Long.MAX_VALUE));
    }
}
