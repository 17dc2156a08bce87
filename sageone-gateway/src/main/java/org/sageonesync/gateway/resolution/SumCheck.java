package org.sageonesync.gateway.resolution;

import org.sageonesync.gateway.journal.UncertainRow;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;
import org.sageonesync.gateway.posting.Sentences;
import org.sageonesync.gateway.posting.Totals;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares what was found with the sums that were expected when it was sent. */
@Component
final class SumCheck {

    private final JsonMapper json;

    SumCheck(JsonMapper json) {
        this.json = json;
    }

    /** Our fields as they were sent, without the expected sums. */
    ObjectNode fields(UncertainRow row) {
        return Totals.removedFrom((ObjectNode) json.readTree(row.sent()));
    }

    /** It is there, with the expected sums or with others. */
    Verdict found(UncertainRow row, DocumentKind kind, BooksObject found) {
        return Totals.in(json.readTree(row.sent()))
                .flatMap(wanted -> Sentences.objection(kind, row.key().ref(), wanted, found.json()))
                .<Verdict>map(reason -> new Verdict.Conflict(found.id(), reason))
                .orElseGet(() -> new Verdict.Found(found.id(), found.text(kind.nameField())));
    }
}
