package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;

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
     */
    static Payload of(Wish wish, @Nullable String name) {
        var ours = JsonNodeFactory.instance.objectNode();
        if (name != null) {
            ours.put(wish.kind().nameField(), name);
        }
        ours.setAll(wish.fields());
        if (!wish.reversal()) {
            ours.put(wish.kind().keyField(), wish.kind().key(wish.key().ref()));
        }
        return new Payload(ours);
    }

    /** The body of a Save that creates. */
    ObjectNode forCreation() {
        var body = ours.deepCopy();
        body.removeNulls();
        return body;
    }

    /** The body of a Save that changes. */
    ObjectNode forChangeOf(BooksObject object) {
        return object.with(ours);
    }
}
