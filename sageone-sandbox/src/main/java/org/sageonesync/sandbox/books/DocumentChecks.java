package org.sageonesync.sandbox.books;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.Schema;

import java.util.Optional;
import java.util.stream.Stream;

/** What SageOne refuses an invoice, a credit note or a receipt for. */
final class DocumentChecks {

    private final Shelf shelf;

    DocumentChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The first fault of a document that is about to replace {@code stored}, or to be new. */
    Optional<String> fault(Row document, @Nullable Row stored) {
        if (shelf.locked(document) || (stored != null && shelf.locked(stored))) {
            return Optional.of(Sentences.LOCKED);
        }
        if (isUnknown(Entities.CUSTOMER, document, "CustomerId")) {
            return Optional.of(Sentences.unknown("CustomerId"));
        }
        if (stored != null && changesCustomer(document, stored)) {
            return Optional.of(Sentences.CUSTOMER_FIXED);
        }
        return document.lines().stream().flatMap(this::lineFaults).findFirst();
    }

    /** What is wrong with a document once its total is known. */
    Optional<String> totalFault(Row document, @Nullable Row stored) {
        boolean creditNote = document.schema() == Entities.CUSTOMER_RETURN;
        if (creditNote && document.lines().stream().anyMatch(DocumentChecks::isNegative)) {
            return Optional.of(Sentences.NEGATIVE_RETURN);
        }
        boolean below =
                stored != null
                        && document.amount("Total").compareTo(OpenAmount.allocated(stored)) < 0;
        return below ? Optional.of(Sentences.BELOW_ALLOCATED) : Optional.empty();
    }

    boolean isUnknown(Schema entity, Row row, String field) {
        var id = row.number(field);
        return id != null && shelf.table(entity).find(id).isEmpty();
    }

    private Stream<String> lineFaults(Row line) {
        var type = line.number("LineType");
        var selection = type != null && type == 1 ? Entities.ACCOUNT : Entities.ITEM;
        return Stream.of(
                        isUnknown(selection, line, "SelectionId") ? "SelectionId" : "",
                        isUnknown(Entities.TAX_TYPE, line, "TaxTypeId") ? "TaxTypeId" : "")
                .filter(field -> !field.isEmpty())
                .map(Sentences::unknown);
    }

    private static boolean changesCustomer(Row document, Row stored) {
        return OpenAmount.allocated(stored).signum() != 0
                && document.reference("CustomerId") != stored.reference("CustomerId");
    }

    private static boolean isNegative(Row line) {
        return line.amount("Total").signum() < 0 || line.amount("Quantity").signum() < 0;
    }
}
