package org.sageonesync.kernel.records;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.runtime.database.Statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which records are meant. Absent parts mean all; dates are the documents' local dates, both ends
 * included.
 *
 * @param text part of a name, a number or an id, in any case
 */
public record RecordFilter(
        @Nullable CompanyKey company,
        List<String> ids,
        List<String> states,
        List<String> reasons,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {

    public RecordFilter {
        ids = List.copyOf(ids);
        states = List.copyOf(states);
        reasons = List.copyOf(reasons);
    }

    /** A condition on the table {@code record}, whose parameters {@link #bind} gives. */
    public String condition() {
        var parts = new ArrayList<String>();
        addIf(parts, company != null, "company = :company");
        addIf(parts, !ids.isEmpty(), "id = any(:ids)");
        addIf(parts, !states.isEmpty(), "state = any(:states)");
        addIf(parts, !reasons.isEmpty(), "reason_code = any(:reasons)");
        addIf(parts, from != null, "document_date >= :from::date");
        addIf(parts, to != null, "document_date <= :to::date");
        addIf(
                parts,
                text != null,
                "(strpos(lower(search_text), :text) > 0 or strpos(lower(id), :text) > 0)");
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private static void addIf(List<String> parts, boolean given, String part) {
        if (given) {
            parts.add(part);
        }
    }

    /** Binds what {@link #condition} names. */
    public Statement bind(Statement statement) {
        var bound = statement;
        bound = company == null ? bound : bound.bind("company", company.value());
        bound = ids.isEmpty() ? bound : bound.bind("ids", ids.toArray(String[]::new));
        bound = states.isEmpty() ? bound : bound.bind("states", states.toArray(String[]::new));
        bound = reasons.isEmpty() ? bound : bound.bind("reasons", reasons.toArray(String[]::new));
        bound = from == null ? bound : bound.bind("from", from.toString());
        bound = to == null ? bound : bound.bind("to", to.toString());
        return text == null ? bound : bound.bind("text", text.toLowerCase(Locale.ROOT));
    }
}
