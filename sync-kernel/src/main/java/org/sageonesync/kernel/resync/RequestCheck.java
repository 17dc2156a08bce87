package org.sageonesync.kernel.resync;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.kernel.records.FieldReader;
import org.sageonesync.kernel.records.RecordFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a request into a filter, or names each of its fields that is wrong. */
final class RequestCheck {

    private static final int MOST_IDS = 10_000;

    private final FieldReader fields = new FieldReader();

    RecordFilter filter(ResyncRequest request) {
        var company = required("company", request.company());
        var ids = all("ids", request.ids(), id -> new BillingRef(id).value());
        var states = all("states", request.states(), FieldReader::state);
        var reasons = all("reasons", request.reasons(), FieldReader::reason);
        var from = fields.read("from", request.from(), FieldReader::date);
        var to = fields.read("to", request.to(), FieldReader::date);
        fields.read("apply", request.apply(), RequestCheck::apply);
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong("to", "must not be before from");
        }
        fields.end();
        return new RecordFilter(company, ids, states, reasons, from, to, null);
    }

    private @Nullable CompanyKey required(String field, @Nullable String text) {
        if (text == null) {
            fields.wrong(field, "is required");
            return null;
        }
        return fields.read(field, text, CompanyKey::new);
    }

    private List<String> all(
            String field, @Nullable List<String> texts, Function<String, String> reader) {
        if (texts == null) {
            return List.of();
        }
        if (texts.isEmpty() || texts.size() > MOST_IDS) {
            fields.wrong(field, "must have 1 to " + MOST_IDS + " entries");
            return List.of();
        }
        var read = new ArrayList<String>();
        for (var index = 0; index < texts.size(); index++) {
            var value = fields.read(field + "[" + index + "]", texts.get(index), reader);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    private static String apply(String text) {
        if (!ResyncRequest.POSTED.equals(text)) {
            throw new IllegalArgumentException("must be " + ResyncRequest.POSTED + ", or left out");
        }
        return text;
    }
}
