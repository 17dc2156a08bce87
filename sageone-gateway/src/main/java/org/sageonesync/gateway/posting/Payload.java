package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sent of a document.
 *
 * @param ours all of our fields, those that must be empty as null
 */
record Payload(ObjectNode ours) {

    /**
     * @param name the name that was reserved; null: it is not touched
     * @param generation the record's life
     */
    static Payload of(Wish wish, @Nullable String name, int generation) {
        var ours = JsonNodeFactory.instance.objectNode();
        if (name != null) {
            ours.put(wish.kind().nameField(), name);
        }
        ours.setAll(wish.fields());
        if (!wish.reversal()) {
            ours.put(wish.kind().keyField(), wish.kind().key(wish.key().ref(), generation));
        }
        return new Payload(ours);
    }

    /** The body of a Save that creates. */
    ObjectNode forCreation() {
        return (ObjectNode) withoutNulls(ours.deepCopy());
    }

    /** What the journal keeps to compare with, while the outcome is not known. */
    ObjectNode forJournal(@Nullable Sale sale) {
        return sale == null ? ours : sale.totals().beside(ours);
    }

    /** The body of a Save that changes. */
    ObjectNode forChangeOf(BooksObject object) {
        return object.with(ours);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(Payload::withoutNulls);
        return node;
    }
}
