package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object as SageOne keeps it. */
public record BooksObject(ObjectNode json) {

    /** Empty: the JSON is not an object with an {@code ID}, so it proves nothing. */
    public static Optional<BooksObject> of(JsonNode json) {
        return json instanceof ObjectNode object && object.path("ID").asLong(0) != 0
                ? Optional.of(new BooksObject(object))
                : Optional.empty();
    }

    /** SageOne's id. */
    public long id() {
        return json.path("ID").asLong(0);
    }

    /** The text of a field; empty if it has none. */
    public String text(String field) {
        return text(json.get(field)).strip();
    }

    /**
     * What is not yet allocated of a credit note or receipt, or is due of an invoice; null: it does
     * not say. Of the two fields that a credit note may have, it shows one or both.
     */
    public @Nullable Money unallocated() {
        return Stream.of("TotalUnallocated", "AmountDue")
                .flatMap(field -> amount(field).stream())
                .findFirst()
                .orElse(null);
    }

    /** An amount; empty: the object does not tell it. */
    public Optional<Money> amount(String field) {
        return Optional.ofNullable(json.get(field))
                .filter(JsonNode::isNumber)
                .map(value -> new Money(value.decimalValue().setScale(2, RoundingMode.HALF_UP)));
    }

    /**
     * The object with our fields, and every other field as it is: SageOne blanks what a Save leaves
     * out.
     */
    public ObjectNode with(ObjectNode ours) {
        var whole = json.deepCopy();
        whole.setAll(ours);
        return whole;
    }

    /** Whether the object shows all of our fields. */
    public boolean shows(JsonNode ours) {
        return Likeness.shows(json, ours);
    }

    /** Our fields that it does not show. */
    public List<String> differences(JsonNode ours) {
        return ours.properties().stream()
                .filter(field -> !Likeness.shows(json.get(field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether SageOne says that it lets nobody change it. */
    public boolean isLocked() {
        return json.path("Locked").asBoolean(false) || !json.path("Editable").asBoolean(true);
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString("");
    }
}
