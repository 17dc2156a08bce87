package org.sageonesync.localstack.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Everything that arrived at SageOne, and what it was for. */
public record Traffic(List<Call> calls) {

    public Traffic {
        calls = List.copyOf(calls);
    }

    public long of(Call.Kind kind) {
        return calls.stream().filter(call -> call.kind() == kind).count();
    }

    public long total() {
        return calls.size();
    }

    public Map<String, Long> byKind() {
        var counts = new LinkedHashMap<String, Long>();
        for (Call.Kind kind : Call.Kind.values()) {
            counts.put(kind.label(), of(kind));
        }
        return counts;
    }

    /**
     * Calls without reference data and without the look-ups that settle what is uncertain. The
     * sample makes only a customer uncertain, so look-ups of documents count.
     */
    public long spentOnDocuments() {
        return total() - of(Call.Kind.REFERENCE_DATA) - of(Call.Kind.CUSTOMER_LOOK_UP);
    }

    /** Calls of a kind that SageOne carried out. */
    public long carriedOut(Call.Kind kind) {
        return calls.stream()
                .filter(call -> call.kind() == kind && call.status() / 100 == 2)
                .count();
    }

    /** Documents and customers that SageOne refused to store. */
    public long refusedSaves() {
        return calls.stream().filter(call -> call.kind().isSave() && call.isRefused()).count();
    }

    Traffic after(int first) {
        return new Traffic(calls.subList(first, calls.size()));
    }

    /**
     * The share of the allowed calls that was used in the full minutes from the first call, the
     * last minute left out, because in it no work waited any more; empty if there was no full
     * minute.
     */
    public OptionalDouble useOfTheMinute(Duration minute, int allowed) {
        if (calls.isEmpty()) {
            return OptionalDouble.empty();
        }
        Instant first = calls.getFirst().at();
        Duration lasted = Duration.between(first, calls.getLast().at());
        long minutes = lasted.dividedBy(minute);
        if (minutes == 0) {
            return OptionalDouble.empty();
        }
        Instant end = first.plus(minute.multipliedBy(minutes));
        long used = calls.stream().filter(call -> call.at().isBefore(end)).count();
        return OptionalDouble.of((double) used / (minutes * allowed));
    }
}
