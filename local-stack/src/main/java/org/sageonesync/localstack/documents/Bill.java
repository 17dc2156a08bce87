package org.sageonesync.localstack.documents;

import org.jspecify.annotations.Nullable;
import org.sageonesync.localstack.billing.Message;
import org.sageonesync.localstack.billing.Topic;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An invoice or a credit note as billing has it at one version: the fields of {@code
 * billing.invoices}.
 *
 * @param stated totals that its lines do not come to; null: what they come to
 */
record Bill(Map<String, Object> fields, List<Line> lines, @Nullable Sums stated) {

    static final String INVOICE = "invoice";
    static final String CREDIT_NOTE = "credit-note";

    static final Bill NONE = new Bill(Map.of("kind", INVOICE, "id", ""), List.of(), null);

    Bill {
        lines = List.copyOf(lines);
    }

    Bill with(String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Bill(changed, lines, stated);
    }

    Bill lines(Line... others) {
        return new Bill(fields, List.of(others), stated);
    }

    /** Its totals say this, whatever its lines come to. */
    Bill stating(Sums totals) {
        return new Bill(fields, lines, totals);
    }

    /** The next version. */
    Bill edited() {
        return with("version", version() + 1);
    }

    Bill deleted() {
        return with("status", "deleted").edited();
    }

    long version() {
        return (Long) Objects.requireNonNull(fields.get("version"));
    }

    String id() {
        return text("id");
    }

    String number() {
        return text("number");
    }

    String customer() {
        return text("customerId");
    }

    LocalDate issuedOn() {
        return LocalDate.parse(text("issuedOn"));
    }

    /** Which of the two it is in billing. */
    String entity() {
        return text("kind");
    }

    @Nullable String creditOf() {
        return fields.get("creditOf") instanceof String invoice ? invoice : null;
    }

    private String text(String field) {
        return Objects.requireNonNull(fields.get(field)).toString();
    }

    Sums sumsOfLines() {
        return Sums.total(lines.stream().map(Line::sums).toList());
    }

    Sums totals() {
        return stated == null ? sumsOfLines() : stated;
    }

    /** What it comes to, whichever way. */
    BigDecimal total() {
        return totals().inclusive().abs();
    }

    /** With the kind in it, so that compaction keeps two of one id. */
    String key() {
        boolean creditNote = entity().equals(CREDIT_NOTE);
        return text("company") + (creditNote ? "/credit-note/" : "/") + id();
    }

    Message message() {
        return Message.of(Topic.INVOICES, key(), json());
    }

    private String json() {
        var json = new LinkedHashMap<>(fields);
        json.put("lines", lines.stream().map(Line::json).toList());
        json.put("totals", totals().json());
        return JsonMapper.shared().writeValueAsString(json);
    }
}
