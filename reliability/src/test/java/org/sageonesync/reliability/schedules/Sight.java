package org.sageonesync.reliability.schedules;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the services say of a company.
 *
 * @param settings the version of its settings that all of them know
 */
record Sight(Map<RecordId, Told> records, long settings) {

    /** With what another service says. */
    Sight and(Sight other) {
        var all = new HashMap<>(records);
        all.putAll(other.records);
        return new Sight(all, Math.min(settings, other.settings));
    }

    /** Where the records stand, in short. */
    Map<RecordId, String> states() {
        return records.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().inShort()));
    }

    /** Whether everything that was told has been taken in and nothing is under way. */
    boolean isAtRest(Map<RecordId, Expected> expected, long lastSettings) {
        return settings == lastSettings
                && records.values().stream().allMatch(Told::isSettled)
                && expected.entrySet().stream()
                        .allMatch(entry -> isTakenIn(entry.getKey(), entry.getValue()));
    }

    private boolean isTakenIn(RecordId key, Expected expected) {
        var told = records.get(key);
        return told != null && told.version() == expected.version();
    }
}
