package org.sageonesync.benchmarks.load;

/**
 * A billing record at its first version.
 *
 * @param json the event's data
 */
public record Event(Kind kind, String company, String id, String json) {

    String key() {
        return company + "/" + id;
    }
}
