package org.sageonesync.sandbox.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Reading;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.Schema;

import tools.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.Optional;

/** The rules of invoices and credit notes. */
final class Documents {

    private final Shelf shelf;
    private final Numbering numbering;
    private final Totals totals;
    private final DocumentChecks checks;

    Documents(Shelf shelf) {
        this.shelf = shelf;
        this.numbering = new Numbering(shelf);
        this.totals = new Totals(shelf);
        this.checks = new DocumentChecks(shelf);
    }

    Outcome save(Schema kind, JsonNode body, boolean systemNumber) {
        long id = Shelf.idOf(body);
        var stored = shelf.table(kind).find(id).orElse(null);
        if (id != 0 && stored == null) {
            return new Outcome.Missing();
        }
        return switch (shelf.read(body, kind, stored)) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) ->
                    store(keepNumber(row, stored), stored, systemNumber && stored == null);
        };
    }

    Outcome calculate(Schema kind, JsonNode body) {
        return switch (shelf.read(body, kind, null)) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) ->
                    checks.fault(row, null)
                            .<Outcome>map(Outcome.Refused::new)
                            .orElseGet(() -> new Outcome.Found(calculated(row)));
        };
    }

    Outcome email(Schema kind, JsonNode body) {
        var found = shelf.table(kind).find(Shelf.idOf(body));
        return found.isPresent() ? new Outcome.Done() : new Outcome.Missing();
    }

    private Outcome store(Row sent, @Nullable Row stored, boolean systemNumber) {
        var fault = checks.fault(sent, stored).or(() -> numbering.fault(sent, systemNumber));
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        var totalled = totals.of(named(sent));
        return checks.totalFault(totalled, stored)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> put(numbering.number(totalled, systemNumber), stored));
    }

    private Outcome put(Row document, @Nullable Row stored) {
        var allocated = stored == null ? null : OpenAmount.allocated(stored);
        var total = document.amount("Total");
        var row = OpenAmount.set(document, allocated == null ? total : total.subtract(allocated));
        row = row.with("Editable", true).with("Locked", false);
        if (stored != null) {
            owe(stored, -1);
        }
        var finished =
                stored == null
                        ? row.with("ID", shelf.nextId()).with("Created", shelf.now())
                        : row.with("Modified", shelf.now());
        shelf.table(row.schema()).put(finished);
        owe(finished, 1);
        return stored == null ? new Outcome.Created(finished) : new Outcome.Updated(finished);
    }

    private Row calculated(Row sent) {
        var totalled = totals.of(named(sent));
        return OpenAmount.set(totalled, totalled.amount("Total"));
    }

    private void owe(Row document, int direction) {
        int sign = document.schema() == Entities.CUSTOMER_RETURN ? -direction : direction;
        var total = document.amount("Total");
        shelf.owe(document.reference("CustomerId"), sign > 0 ? total : total.negate());
    }

    private Row named(Row document) {
        if (document.text("CustomerName") != null) {
            return document;
        }
        return shelf.table(Entities.CUSTOMER)
                .find(document.reference("CustomerId"))
                .map(customer -> document.with("CustomerName", customer.text("Name")))
                .orElse(document);
    }

    /** A document cannot lose its number. */
    static Row keepNumber(Row row, @Nullable Row stored) {
        var number = Optional.ofNullable(row.text("DocumentNumber")).orElse("");
        return stored != null && number.isBlank()
                ? row.with("DocumentNumber", Objects.requireNonNull(stored.text("DocumentNumber")))
                : row;
    }
}
