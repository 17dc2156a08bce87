package org.sageonesync.sandbox.books;

import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.Schema;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Document numbers: given by the caller or by SageOne, unique among the documents of a kind. */
final class Numbering {

    private static final String NUMBER = "DocumentNumber";
    private static final Map<Schema, String> PREFIXES =
            Map.of(
                    Entities.TAX_INVOICE, "INV",
                    Entities.CUSTOMER_RETURN, "CRN",
                    Entities.CUSTOMER_RECEIPT, "RC");

    private final Shelf shelf;
    private final Map<Schema, Integer> last = new HashMap<>();

    Numbering(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What is wrong with the number that the caller gave, or did not give. */
    Optional<String> fault(Row document, boolean systemNumber) {
        if (systemNumber) {
            return Optional.empty();
        }
        if (isBlank(document)) {
            boolean refused = shelf.is(Switch.AUTO_NUMBERING, Position.REJECTED);
            return refused ? Optional.of(Sentences.NUMBER_NEEDED) : Optional.empty();
        }
        return taken(document) ? Optional.of(Sentences.NUMBER_TAKEN) : Optional.empty();
    }

    Row number(Row document, boolean systemNumber) {
        return systemNumber || isBlank(document)
                ? document.with(NUMBER, next(document.schema()))
                : document;
    }

    private boolean taken(Row document) {
        boolean repeatable =
                document.schema() == Entities.CUSTOMER_RECEIPT
                        && shelf.is(Switch.RECEIPT_NUMBERS, Position.REPEATABLE);
        return !repeatable
                && shelf
                        .table(document.schema())
                        .matching(NUMBER, String.valueOf(document.text(NUMBER)))
                        .stream()
                        .anyMatch(other -> other.id() != document.id());
    }

    private String next(Schema kind) {
        String number;
        do {
            int counted = last.merge(kind, 1, Integer::sum);
            number = "%s%07d".formatted(PREFIXES.getOrDefault(kind, "DOC"), counted);
        } while (shelf.table(kind).any(NUMBER, number));
        return number;
    }

    private static boolean isBlank(Row document) {
        var number = document.text(NUMBER);
        return number == null || number.isBlank();
    }
}
