package org.sageonesync.sandbox.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.JsonDialect;
import org.sageonesync.sandbox.rows.Reading;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowReader;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The tables of one company and what its rules need to work on them. */
final class Shelf {

    /** The index of rows with something left to allocate, by customer. */
    static final String OPEN = "open";

    private final Map<Schema, RowTable> tables = new LinkedHashMap<>();
    private final LongSupplier ids;
    private final Clock clock;
    private final Function<Switch, Position> positions;
    private Row company;

    Shelf(Row company, LongSupplier ids, Clock clock, Function<Switch, Position> positions) {
        this.company = company;
        this.ids = ids;
        this.clock = clock;
        this.positions = positions;
        add(Entities.CUSTOMER).indexedBy("Name").indexedBy("TextField1");
        document(Entities.TAX_INVOICE).indexedBy("ExternalReference");
        document(Entities.CUSTOMER_RETURN).indexedBy("ExternalReference");
        document(Entities.CUSTOMER_RECEIPT);
        add(Entities.ALLOCATION).indexedBy("SourceDocumentId").indexedBy("AllocatedToDocumentId");
        add(Entities.ITEM);
        add(Entities.TAX_TYPE);
        add(Entities.ACCOUNT);
        add(Entities.BANK_ACCOUNT);
    }

    Map<Schema, RowTable> tables() {
        return tables;
    }

    RowTable table(Schema schema) {
        var table = tables.get(schema);
        if (table == null) {
            throw new IllegalArgumentException("no table of " + schema.name());
        }
        return table;
    }

    Row company() {
        return company;
    }

    void company(Row changed) {
        company = changed;
    }

    boolean is(Switch fact, Position position) {
        return positions.apply(fact) == position;
    }

    Function<Switch, Position> positions() {
        return positions;
    }

    JsonDialect dialect() {
        return new JsonDialect(
                is(Switch.DATE_FORMAT, Position.ZULU),
                is(Switch.TAX_PERCENTAGE, Position.PERCENT),
                is(Switch.ZERO_FOREIGN_KEY, Position.REJECTED));
    }

    /** Reads a body over the stored row (if any), which keeps its read-only fields. */
    Reading read(JsonNode body, Schema schema, @Nullable Row stored) {
        var base = stored == null ? Row.blank(schema) : stored;
        if (stored != null && is(Switch.LEFT_OUT_FIELDS, Position.BLANKED)) {
            base = blankWritable(stored);
        }
        return new RowReader(dialect()).read(body, base);
    }

    /** The id that a body names, in any case; 0 when it names none. */
    static long idOf(JsonNode body) {
        return body.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase("ID"))
                .mapToLong(property -> property.getValue().asLong(0))
                .findFirst()
                .orElse(0);
    }

    long nextId() {
        return ids.getAsLong();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    boolean locked(Row document) {
        return company.value("LockProcessingDate") instanceof LocalDateTime lock
                && !document.date("Date").toLocalDate().isAfter(lock.toLocalDate());
    }

    /** Adds to what the customer owes; from now on it has activity. */
    void owe(long customerId, BigDecimal amount) {
        var customers = table(Entities.CUSTOMER);
        customers
                .find(customerId)
                .map(row -> row.with("Balance", row.amount("Balance").add(amount)))
                .map(row -> row.with("HasActivity", true))
                .ifPresent(customers::put);
    }

    private RowTable add(Schema schema) {
        var table = new RowTable(schema);
        tables.put(schema, table);
        return table;
    }

    private RowTable document(Schema schema) {
        return add(schema)
                .indexedBy("CustomerId")
                .indexedBy("DocumentNumber")
                .indexedBy("Reference")
                .indexedBy(
                        OPEN,
                        row -> OpenAmount.of(row).signum() > 0 ? row.value("CustomerId") : null);
    }

    private static Row blankWritable(Row stored) {
        var blank = Row.blank(stored.schema());
        var row = stored;
        for (var field : stored.schema().fields()) {
            if (!field.readOnly()) {
                row = row.with(field.name(), blank.value(field.name()));
            }
        }
        return row;
    }
}
