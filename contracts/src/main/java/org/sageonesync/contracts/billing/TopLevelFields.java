package org.sageonesync.contracts.billing;

import org.sageonesync.contracts.ContractJson;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Picks texts and whole numbers from the top level of what may be JSON only at its beginning. */
final class TopLevelFields {

    private final List<String> wanted;
    private final Map<String, String> found = new HashMap<>();
    private final HashSet<String> contradicted = new HashSet<>();

    private TopLevelFields(List<String> wanted) {
        this.wanted = wanted;
    }

    static Map<String, String> of(String text, String... wanted) {
        var fields = new TopLevelFields(List.of(wanted));
        try (var json = ContractJson.mapper().createParser(text)) {
            fields.read(json);
        } catch (JacksonException endOfSense) {
            // What was read before it stands.
        }
        fields.found.keySet().removeAll(fields.contradicted);
        return fields.found;
    }

    private void read(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                note(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
    }

    private void note(String name, String value) {
        if (wanted.contains(name)) {
            var former = found.putIfAbsent(name, value);
            if (former != null && !former.equals(value)) {
                contradicted.add(name);
            }
        }
    }
}
