package org.sageonesync.kernel.projection;

import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.runtime.database.Statement;

import java.util.List;
import java.util.function.Function;

/**
 * Many records as parameters of one statement: {@code companies}, {@code entities}, {@code ids}.
 */
final class RecordKeys {

    private RecordKeys() {}

    static Statement bound(Statement statement, List<RecordKey> keys) {
        return statement
                .bind("companies", texts(keys, key -> key.company().value()))
                .bind("entities", texts(keys, key -> key.entity().wireName()))
                .bind("ids", texts(keys, key -> key.id().value()));
    }

    private static String[] texts(List<RecordKey> keys, Function<RecordKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }
}
