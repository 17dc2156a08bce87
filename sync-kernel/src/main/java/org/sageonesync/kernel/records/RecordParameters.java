package org.sageonesync.kernel.records;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the query of a list of records; names everything that is wrong with it, not only the first.
 */
final class RecordParameters {

    private static final List<String> KNOWN =
            List.of("company", "state", "reason", "q", "from", "to", "page");
    private static final int LAST_PAGE = 100_000;

    private final MultiValueMap<String, String> query;
    private final FieldReader fields = new FieldReader();

    RecordParameters(MultiValueMap<String, String> query) {
        this.query = query;
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(
                        name ->
                                fields.wrong(
                                        name,
                                        "is not known here; known are "
                                                + String.join(", ", KNOWN)));
    }

    /** What was asked for. */
    record Asked(RecordFilter filter, int page) {}

    Asked read() {
        var company = one("company", CompanyKey::new);
        var states = all("state", FieldReader::state);
        var reasons = all("reason", FieldReader::reason);
        var from = one("from", FieldReader::date);
        var to = one("to", FieldReader::date);
        var page = one("page", RecordParameters::page);
        fields.end();
        var filter =
                new RecordFilter(
                        company, List.of(), states, reasons, from, to, one("q", text -> text));
        return new Asked(filter, page == null ? 0 : page);
    }

    private <T> @Nullable T one(String name, Function<String, T> reader) {
        var text = query.getFirst(name);
        return text == null || text.isBlank() ? null : fields.read(name, text.strip(), reader);
    }

    /** Repeated, or separated by commas. */
    private List<String> all(String name, Function<String, String> reader) {
        var read = new ArrayList<String>();
        query.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(
                        text -> {
                            var value = fields.read(name, text, reader);
                            if (value != null) {
                                read.add(value);
                            }
                        });
        return read;
    }

    private static int page(String text) {
        try {
            var page = Integer.parseInt(text);
            if (page >= 0 && page <= LAST_PAGE) {
                return page;
            }
            throw new IllegalArgumentException("must be between 0 and " + LAST_PAGE);
        } catch (NumberFormatException unfit) {
            throw new IllegalArgumentException("must be a whole number of at least 0", unfit);
        }
    }
}
