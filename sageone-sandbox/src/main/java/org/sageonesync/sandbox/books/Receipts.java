package org.sageonesync.sandbox.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Reading;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Optional;

/** The rules of receipts. */
final class Receipts {

    private final Shelf shelf;
    private final RowTable table;
    private final Numbering numbering;
    private final DocumentChecks checks;
    private final Allocations allocations;

    Receipts(Shelf shelf, Allocations allocations) {
        this.shelf = shelf;
        this.table = shelf.table(Entities.CUSTOMER_RECEIPT);
        this.numbering = new Numbering(shelf);
        this.checks = new DocumentChecks(shelf);
        this.allocations = allocations;
    }

    Outcome save(JsonNode body) {
        long id = Shelf.idOf(body);
        var stored = table.find(id).orElse(null);
        if (id != 0 && stored == null) {
            return new Outcome.Missing();
        }
        return switch (shelf.read(body, Entities.CUSTOMER_RECEIPT, stored)) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) -> {
                var receipt = Documents.keepNumber(row, stored);
                yield fault(receipt, stored)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> put(receipt, stored));
            }
        };
    }

    Outcome delete(long id) {
        var found = table.find(id);
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        var receipt = found.get();
        if (shelf.locked(receipt)) {
            return new Outcome.Refused(Sentences.LOCKED);
        }
        if (OpenAmount.allocated(receipt).signum() != 0) {
            return new Outcome.InUse();
        }
        table.remove(receipt);
        shelf.owe(receipt.reference("CustomerId"), receipt.amount("Total"));
        return new Outcome.Done();
    }

    private Optional<String> fault(Row receipt, @Nullable Row stored) {
        if (checks.isUnknown(Entities.BANK_ACCOUNT, receipt, "BankAccountId")) {
            return Optional.of(Sentences.unknown("BankAccountId"));
        }
        boolean negative = shelf.is(Switch.RECEIPT_REVERSAL, Position.NEGATIVE_RECEIPT);
        if (receipt.amount("Total").signum() <= 0 && !negative) {
            return Optional.of(Sentences.NOT_POSITIVE);
        }
        return checks.fault(receipt, stored)
                .or(() -> checks.totalFault(receipt, stored))
                .or(() -> numbering.fault(receipt, false));
    }

    private Outcome put(Row sent, @Nullable Row stored) {
        var receipt = numbering.number(sent, false);
        var total = receipt.amount("Total");
        var taken = stored == null ? BigDecimal.ZERO : OpenAmount.allocated(stored);
        var row = OpenAmount.set(receipt, total.subtract(taken)).with("Locked", false);
        if (stored != null) {
            shelf.owe(stored.reference("CustomerId"), stored.amount("Total"));
        }
        shelf.owe(row.reference("CustomerId"), total.negate());
        if (stored != null) {
            var changed = row.with("Modified", shelf.now());
            table.put(changed);
            return new Outcome.Updated(changed);
        }
        var created = row.with("ID", shelf.nextId()).with("Created", shelf.now());
        table.put(created);
        allocations.allocateToOldest(created);
        return new Outcome.Created(table.find(created.id()).orElse(created));
    }
}
