package org.sageonesync.localstack.checker;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A document that was found in the books.
 *
 * @param kind invoice or credit note
 * @param fields by the columns of {@code expected-documents.csv}
 */
record FoundDocument(String kind, Map<String, String> fields) {

    String key() {
        return field("key");
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    BigDecimal total() {
        return new BigDecimal(field("total"));
    }

    String said() {
        return said(kind, fields);
    }

    /** What it is and what it comes to. */
    static String said(String kind, Map<String, String> fields) {
        return "%s %s due %s".formatted(kind, fields.get("total"), fields.get("due"));
    }
}
