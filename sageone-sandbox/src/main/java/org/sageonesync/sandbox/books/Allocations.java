package org.sageonesync.sandbox.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Reading;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of allocations: they lower what is open of both documents, and never below zero. */
final class Allocations {

    private final Shelf shelf;
    private final RowTable table;

    Allocations(Shelf shelf) {
        this.shelf = shelf;
        this.table = shelf.table(Entities.ALLOCATION);
    }

    Outcome save(JsonNode body) {
        long id = Shelf.idOf(body);
        var stored = table.find(id).orElse(null);
        if (id != 0 && stored == null) {
            return new Outcome.Missing();
        }
        return switch (shelf.read(body, Entities.ALLOCATION, stored)) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) -> replace(row, stored);
        };
    }

    Outcome delete(long id) {
        var found = table.find(id);
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        move(found.get(), 1);
        table.remove(found.get());
        return new Outcome.Done();
    }

    Outcome statement(long customerId) {
        var invoices = shelf.table(Entities.TAX_INVOICE).matching("CustomerId", customerId);
        var allocations =
                invoices.stream()
                        .flatMap(row -> table.matching("AllocatedToDocumentId", row.id()).stream())
                        .toList();
        var outstanding =
                Stream.of(Entities.TAX_INVOICE, Entities.CUSTOMER_RETURN, Entities.CUSTOMER_RECEIPT)
                        .flatMap(
                                kind -> shelf.table(kind).matching(Shelf.OPEN, customerId).stream())
                        .toList();
        return new Outcome.Statement(allocations, outstanding);
    }

    /**
     * Allocates a new receipt to the customer's oldest open invoices, if the customer is set so.
     */
    void allocateToOldest(Row receipt) {
        long customerId = receipt.reference("CustomerId");
        boolean wanted =
                shelf.table(Entities.CUSTOMER)
                        .find(customerId)
                        .filter(customer -> customer.flag("AutoAllocateToOldestInvoice"))
                        .isPresent();
        if (!wanted || shelf.is(Switch.AUTO_ALLOCATION, Position.OFF)) {
            return;
        }
        var left = OpenAmount.of(receipt);
        for (var invoice : oldestFirst(customerId)) {
            if (left.signum() > 0) {
                var amount = left.min(OpenAmount.of(invoice));
                store(allocation(receipt, invoice, amount));
                left = left.subtract(amount);
            }
        }
    }

    private Outcome replace(Row row, @Nullable Row stored) {
        if (stored != null) {
            move(stored, 1);
        }
        var fault = fault(row);
        if (fault.isPresent()) {
            if (stored != null) {
                move(stored, -1);
            }
            return new Outcome.Refused(fault.get());
        }
        return new Outcome.Updated(store(row));
    }

    private Row store(Row row) {
        var stored =
                row.id() == 0
                        ? row.with("ID", shelf.nextId()).with("Created", shelf.now())
                        : row.with("Modified", shelf.now());
        table.put(stored);
        move(stored, -1);
        return stored;
    }

    private Optional<String> fault(Row allocation) {
        var source = source(allocation);
        var invoice = invoice(allocation);
        if (source.isEmpty()) {
            return Optional.of(Sentences.unknown("SourceDocumentId"));
        }
        if (invoice.isEmpty()) {
            return Optional.of(Sentences.unknown("AllocatedToDocumentId"));
        }
        var total = allocation.amount("Total");
        if (total.signum() <= 0 || allocation.amount("Discount").signum() < 0) {
            return Optional.of(Sentences.NOT_POSITIVE);
        }
        if (source.get().reference("CustomerId") != invoice.get().reference("CustomerId")) {
            return Optional.of(Sentences.OTHER_CUSTOMER);
        }
        boolean tooMuch =
                total.compareTo(OpenAmount.of(source.get())) > 0
                        || lowersDueBy(allocation).compareTo(OpenAmount.of(invoice.get())) > 0;
        return tooMuch ? Optional.of(Sentences.OVER_ALLOCATED) : Optional.empty();
    }

    /** Takes the allocation's amounts off what is open (-1), or gives them back (1). */
    private void move(Row allocation, int direction) {
        var sign = BigDecimal.valueOf(direction);
        source(allocation).ifPresent(row -> open(row, allocation.amount("Total").multiply(sign)));
        invoice(allocation).ifPresent(row -> open(row, lowersDueBy(allocation).multiply(sign)));
        var discount = allocation.amount("Discount").multiply(sign);
        if (discount.signum() != 0) {
            invoice(allocation).ifPresent(row -> shelf.owe(row.reference("CustomerId"), discount));
        }
    }

    private void open(Row document, BigDecimal change) {
        var changed = OpenAmount.set(document, OpenAmount.of(document).add(change));
        boolean touches = shelf.is(Switch.ALLOCATION_TOUCHES_MODIFIED, Position.ON);
        shelf.table(document.schema())
                .put(touches ? changed.with("Modified", shelf.now()) : changed);
    }

    private Optional<Row> source(Row allocation) {
        long id = allocation.reference("SourceDocumentId");
        return shelf.table(Entities.CUSTOMER_RECEIPT)
                .find(id)
                .or(() -> shelf.table(Entities.CUSTOMER_RETURN).find(id));
    }

    private Optional<Row> invoice(Row allocation) {
        return shelf.table(Entities.TAX_INVOICE)
                .find(allocation.reference("AllocatedToDocumentId"));
    }

    private List<Row> oldestFirst(long customerId) {
        return shelf.table(Entities.TAX_INVOICE).matching(Shelf.OPEN, customerId).stream()
                .sorted(
                        Comparator.comparing((Row row) -> row.date("Date"))
                                .thenComparingLong(Row::id))
                .toList();
    }

    private static BigDecimal lowersDueBy(Row allocation) {
        return allocation.amount("Total").add(allocation.amount("Discount"));
    }

    private static Row allocation(Row receipt, Row invoice, BigDecimal amount) {
        return Row.blank(Entities.ALLOCATION)
                .with("SourceDocumentId", receipt.id())
                .with("AllocatedToDocumentId", invoice.id())
                .with("Total", amount);
    }
}
