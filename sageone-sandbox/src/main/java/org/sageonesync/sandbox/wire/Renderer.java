package org.sageonesync.sandbox.wire;

import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.query.Page;
import org.sageonesync.sandbox.rows.Field;
import org.sageonesync.sandbox.rows.FieldType;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowWriter;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns what an operation came to into SageOne's reply. */
final class Renderer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ApiRequest request;
    private final Function<Switch, Position> positions;
    private final RowWriter writer;

    Renderer(ApiRequest request, Function<Switch, Position> positions, RowWriter writer) {
        this.request = request;
        this.positions = positions;
        this.writer = writer;
    }

    Reply render(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var row) -> row(201, row);
            case Outcome.Updated(var row) -> row(200, row);
            case Outcome.Found(var row) -> row(200, row);
            case Outcome.Listed(var page) -> Reply.json(200, Json.write(envelope(page)));
            case Outcome.Statement(var paid, var open) -> statement(paid, open);
            case Outcome.Answered(var yes) -> Reply.json(200, Boolean.toString(yes));
            case Outcome.Done _ -> Reply.empty(204);
            case Outcome.Missing _ -> Replies.notFound(positions.apply(Switch.MISSING_ENTITY));
            case Outcome.InUse _ -> Replies.inUse();
            case Outcome.Refused(var sentence) ->
                    Replies.invalid(sentence, positions.apply(Switch.VALIDATION_BODY));
        };
    }

    private Reply row(int status, Row row) {
        return Reply.json(status, Json.write(node(row, _ -> true)));
    }

    private JsonNode envelope(Page page) {
        var results = NODES.arrayNode();
        var fields = selected();
        page.rows().forEach(row -> results.add(node(row, fields)));
        return NODES.objectNode()
                .put("TotalResults", page.total())
                .put("ReturnedResults", page.rows().size())
                .set("Results", results);
    }

    private Reply statement(List<Row> allocations, List<Row> outstanding) {
        var node = NODES.objectNode();
        var paid = node.putArray("Allocations");
        allocations.forEach(row -> paid.add(node(row, _ -> true)));
        var open = node.putArray("OutstandingDocuments");
        outstanding.forEach(
                row ->
                        open.add(
                                writer.write(row, field -> field.type() != FieldType.LINES)
                                        .put("DocumentType", row.schema().name())));
        return Reply.json(200, Json.write(node));
    }

    private JsonNode node(Row row, Predicate<Field> fields) {
        return row.schema() == Entities.CUSTOMER_RETURN
                ? writer.write(row, fields.and(this::shown))
                : writer.write(row, fields);
    }

    private boolean shown(Field field) {
        return switch (positions.apply(Switch.RETURN_OPEN_AMOUNT)) {
            case AMOUNT_DUE -> !field.name().equals("TotalUnallocated");
            case TOTAL_UNALLOCATED -> !field.name().equals("AmountDue");
            default -> true;
        };
    }

    private Predicate<Field> selected() {
        var select = request.option("$select");
        if (select != null && !select.isBlank()) {
            var names =
                    Stream.of(select.toLowerCase(Locale.ROOT).split(",", -1))
                            .map(String::strip)
                            .toList();
            return field -> names.contains(field.name().toLowerCase(Locale.ROOT));
        }
        boolean detail = request.flag("includeDetail");
        return field -> detail || field.type() != FieldType.LINES;
    }
}
