package org.sageonesync.localstack.sample;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What SageOne must show of a customer under the sample company's settings, told here a second time
 * so that it can be compared with what the services made of it.
 */
final class BooksFields {

    /** The columns of {@code expected.csv}, in SageOne's spelling. */
    static final List<String> NAMES =
            Stream.of(
                            Stream.of(
                                    "TextField1",
                                    "Name",
                                    "ContactName",
                                    "Email",
                                    "Telephone",
                                    "Mobile",
                                    "TaxReference",
                                    "Active"),
                            lineNames("PostalAddress"),
                            lineNames("DeliveryAddress"),
                            Stream.of(
                                    "AcceptsElectronicInvoices",
                                    "AutoAllocateToOldestInvoice",
                                    "EnableCustomerZone"))
                    .flatMap(names -> names)
                    .toList();

    private static final int LINES = 5;
    private static final int LONGEST = 100;

    private BooksFields() {}

    static Map<String, String> of(Snapshot customer) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("TextField1", "billing:" + customer.id());
        fields.put("Name", cut(customer.name()));
        fields.put("ContactName", cut(customer.name()));
        fields.put("Email", orEmpty(customer.text("email")));
        fields.put("Telephone", orEmpty(customer.text("phone")));
        fields.put("Mobile", orEmpty(customer.text("mobile")));
        fields.put("TaxReference", orEmpty(customer.text("vatNumber")));
        fields.put("Active", Boolean.toString(!"disabled".equals(customer.text("status"))));
        putLines(fields, "PostalAddress", customer.address("address"));
        putLines(fields, "DeliveryAddress", customer.address("deliveryAddress"));
        fields.put("AcceptsElectronicInvoices", "true");
        fields.put("AutoAllocateToOldestInvoice", "false");
        fields.put("EnableCustomerZone", "false");
        return fields;
    }

    private static Stream<String> lineNames(String address) {
        return Stream.of("01", "02", "03", "04", "05").map(number -> address + number);
    }

    private static void putLines(
            Map<String, String> fields, String address, Map<String, String> parts) {
        List<String> lines = lines(parts);
        List<String> names = lineNames(address).toList();
        for (int i = 0; i < LINES; i++) {
            fields.put(names.get(i), i < lines.size() ? cut(lines.get(i)) : "");
        }
    }

    /** The town and its postal code share a line, so that six parts fit in five. */
    private static List<String> lines(Map<String, String> parts) {
        String town = parts.getOrDefault("city", "") + " " + parts.getOrDefault("postalCode", "");
        return Stream.of(
                        parts.get("line1"),
                        parts.get("line2"),
                        town.strip(),
                        parts.get("region"),
                        parts.get("country"))
                .filter(line -> line != null && !line.isEmpty())
                .map(String::valueOf)
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
    }
}
