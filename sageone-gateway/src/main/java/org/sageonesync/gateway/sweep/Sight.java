package org.sageonesync.gateway.sweep;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.DocumentKind;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What SageOne shows of a customer or document.
 *
 * @param key billing's record; null: it does not bear our key
 * @param number of a customer: its name
 * @param customer SageOne's id; of a customer: its own
 * @param open what is unallocated or due; of a customer: its balance
 */
public record Sight(
        long id,
        @Nullable OurKey key,
        long customer,
        String number,
        @Nullable LocalDate date,
        @Nullable Money total,
        @Nullable Money exclusive,
        @Nullable Money open,
        String reference) {

    private static final int DATE = "yyyy-MM-dd".length();
    private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    static Sight of(DocumentKind kind, BooksObject object) {
        boolean isCustomer = kind.kind() == PostingKind.CUSTOMER;
        return new Sight(
                object.id(),
                OurKey.in(object.text(kind.keyField())).orElse(null),
                isCustomer ? object.id() : object.json().path("CustomerId").asLong(0),
                object.text(kind.nameField()),
                date(object.text("Date")),
                object.amount("Total").orElse(null),
                object.amount("Exclusive").orElse(null),
                isCustomer ? object.amount("Balance").orElse(null) : object.unallocated(),
                object.text("Reference"));
    }

    private static @Nullable LocalDate date(String text) {
        if (text.length() < DATE) {
            return null;
        }
        try {
            var date = LocalDate.parse(text.substring(0, DATE));
            return date.equals(NO_DATE) ? null : date;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("customer", customer).put("number", number);
        json.put("reference", reference);
        if (key != null) {
            json.put("ref", key.ref().value()).put("generation", key.generation());
        }
        json.put("dated", date == null ? null : date.toString());
        json.put("total", total == null ? null : total.amount());
        json.put("exclusive", exclusive == null ? null : exclusive.amount());
        return json.put("open", open == null ? null : open.amount());
    }
}
