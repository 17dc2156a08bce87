package org.sageonesync.reliability.matrix;

import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.World;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that a company's books hold, a line each, named by our keys. */
final class Picture {

    private static final String OURS = "billing:";

    private final World world;
    private final Company company;

    private Picture(World world, Company company) {
        this.world = world;
        this.company = company;
    }

    static List<String> of(World world, Company company) {
        return new Picture(world, company).lines();
    }

    /** SageOne's ids of the documents of a service, by our keys. */
    static Map<String, String> ids(World world, Company company, String service) {
        var ids = new TreeMap<String, String>();
        for (var row : world.books(company, service)) {
            ids.put(key(service, row), row.path("ID").asString(""));
        }
        return ids;
    }

    private List<String> lines() {
        var names = new TreeMap<String, String>();
        Stream.of("Customer", "TaxInvoice", "CustomerReturn", "CustomerReceipt")
                .flatMap(
                        service ->
                                world.books(company, service).stream()
                                        .map(row -> Map.entry(id(row), key(service, row))))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return Stream.of(
                        lines("Customer", Picture::customer),
                        lines("TaxInvoice", row -> document("TaxInvoice", row, names)),
                        lines("CustomerReturn", row -> document("CustomerReturn", row, names)),
                        lines("CustomerReceipt", row -> receipt(row, names)),
                        lines("Allocation", row -> allocation(row, names)))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> lines(String service, Function<JsonNode, String> line) {
        return world.books(company, service).stream().map(line).sorted();
    }

    private static String customer(JsonNode row) {
        return "customer %s %s %s%s"
                .formatted(
                        key("Customer", row),
                        text(row, "Name"),
                        text(row, "Mobile"),
                        row.path("Active").asBoolean(true) ? "" : " inactive");
    }

    private static String document(String service, JsonNode row, Map<String, String> names) {
        return "%s %s%s of %s over %s, due %s"
                .formatted(
                        service.equals("TaxInvoice") ? "invoice" : "credit note",
                        key(service, row),
                        number(row),
                        names.get(text(row, "CustomerId")),
                        amount(row, "Total"),
                        amount(row, "AmountDue"));
    }

    private static String receipt(JsonNode row, Map<String, String> names) {
        return "receipt %s%s of %s over %s, open %s"
                .formatted(
                        key("CustomerReceipt", row),
                        number(row),
                        names.get(text(row, "CustomerId")),
                        amount(row, "Total"),
                        amount(row, "TotalUnallocated"));
    }

    private static String allocation(JsonNode row, Map<String, String> names) {
        return "allocation of %s to %s over %s"
                .formatted(
                        names.get(text(row, "SourceDocumentId")),
                        names.get(text(row, "AllocatedToDocumentId")),
                        amount(row, "Total"));
    }

    /** Billing's numbers can be told beforehand. */
    private static String number(JsonNode row) {
        var number = text(row, "DocumentNumber");
        return number.startsWith("N-") ? " " + number : "";
    }

    private static String key(String service, JsonNode row) {
        var field =
                switch (service) {
                    case "Customer" -> "TextField1";
                    case "CustomerReceipt" -> "Description";
                    default -> "ExternalReference";
                };
        var key = text(row, field);
        return key.startsWith(OURS) ? key.substring(OURS.length()) : "foreign";
    }

    private static String id(JsonNode row) {
        return text(row, "ID");
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static String amount(JsonNode row, String field) {
        return row.path(field).decimalValue().setScale(2).toPlainString();
    }

    static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
