package org.sageonesync.sandbox.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Reading;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rules of customers: names are unique in a company, and a customer in use stays. */
final class Customers {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Shelf shelf;
    private final RowTable table;

    Customers(Shelf shelf) {
        this.shelf = shelf;
        this.table = shelf.table(Entities.CUSTOMER);
    }

    Outcome save(JsonNode body) {
        long id = Shelf.idOf(body);
        var stored = table.find(id).orElse(null);
        if (id != 0 && stored == null) {
            return new Outcome.Missing();
        }
        return switch (shelf.read(body, Entities.CUSTOMER, stored)) {
            case Reading.Faulty(var sentence) -> new Outcome.Refused(sentence);
            case Reading.Complete(var row) -> store(row, stored);
        };
    }

    Outcome delete(long id) {
        var found = table.find(id);
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        if (found.get().flag("HasActivity")) {
            return new Outcome.InUse();
        }
        table.remove(found.get());
        return new Outcome.Done();
    }

    Outcome hasActivity(long id) {
        return table.find(id)
                .<Outcome>map(row -> new Outcome.Answered(row.flag("HasActivity")))
                .orElseGet(Outcome.Missing::new);
    }

    private Outcome store(Row row, @Nullable Row stored) {
        var email = row.text("Email");
        if (email != null && !email.isEmpty() && !EMAIL.matcher(email).matches()) {
            return new Outcome.Refused(Sentences.BAD_EMAIL);
        }
        if (nameTaken(row)) {
            return new Outcome.Refused(Sentences.NAME_TAKEN);
        }
        if (stored != null) {
            var changed = row.with("Modified", shelf.now());
            table.put(changed);
            return new Outcome.Updated(changed);
        }
        var created =
                row.with("ID", shelf.nextId())
                        .with("Created", shelf.now())
                        .with("CurrencySymbol", "R")
                        .with("CustomerZoneGuid", UUID.randomUUID().toString());
        table.put(created);
        return new Outcome.Created(created);
    }

    private boolean nameTaken(Row row) {
        var name = Objects.requireNonNull(row.text("Name"));
        boolean exact = shelf.is(Switch.CUSTOMER_NAMES, Position.EXACT);
        return table.matching("Name", name).stream()
                .filter(other -> other.id() != row.id())
                .anyMatch(other -> !exact || name.equals(other.text("Name")));
    }
}
