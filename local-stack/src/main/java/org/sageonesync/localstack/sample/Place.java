package org.sageonesync.localstack.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** An address, by the names of its parts and in their order. */
record Place(Map<String, String> parts) {

    static Place of(String line1, String city, String region, String postalCode) {
        return new Place(Map.of())
                .with("line1", line1)
                .with("city", city)
                .with("region", region)
                .with("postalCode", postalCode)
                .with("country", "South Africa");
    }

    Place with(String part, String text) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(part, text);
        return new Place(changed);
    }
}
