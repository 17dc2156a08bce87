package org.sageonesync.benchmarks.load;

import org.sageonesync.benchmarks.bed.Company;
import org.sageonesync.localstack.process.StackFailure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bodies that the pipeline has sent, once more: of each row that SageOne has stored, the fields
 * that the gateway sends, under another number, name and key so that they can be stored again.
 */
public final class Payloads {

    private static final String MARK = "~";

    private final Company company;
    private final Map<Kind, JsonNode> shapes = new TreeMap<>();

    public Payloads(Company company) {
        this.company = company;
    }

    /** What was sent of these records, in their order. */
    public List<ObjectNode> of(List<Event> events) {
        var kind = events.getFirst().kind();
        JsonNode shape = shapes.computeIfAbsent(kind, _ -> shape(events.getFirst()));
        var stored = new TreeMap<String, JsonNode>();
        company.books(kind.rows())
                .forEach(row -> stored.put(row.path(kind.keyField()).asString(""), row));
        return events.stream()
                .map(event -> again(kind, shaped(row(stored, event), shape)))
                .toList();
    }

    private static JsonNode row(Map<String, JsonNode> stored, Event event) {
        return Optional.ofNullable(stored.get("billing:" + event.id()))
                .orElseThrow(() -> new StackFailure(event.key() + " is not in the books"));
    }

    private JsonNode shape(Event event) {
        return company.sent(event.kind().server(), event.id());
    }

    private static ObjectNode shaped(JsonNode row, JsonNode shape) {
        var body = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : shape.properties()) {
            JsonNode value = row.path(field.getKey());
            if (!field.getValue().isNull() && !value.isMissingNode()) {
                body.set(field.getKey(), shapedValue(value, field.getValue()));
            }
        }
        return body;
    }

    private static JsonNode shapedValue(JsonNode value, JsonNode shape) {
        if (value instanceof ArrayNode rows && !shape.isEmpty()) {
            var all = JsonNodeFactory.instance.arrayNode();
            rows.forEach(row -> all.add(shaped(row, shape.required(0))));
            return all;
        }
        return value;
    }

    private static ObjectNode again(Kind kind, ObjectNode body) {
        for (String field : List.of(kind.keyField(), "Name", "DocumentNumber")) {
            if (body.has(field)) {
                body.put(field, body.path(field).asString() + MARK);
            }
        }
        return body;
    }
}
