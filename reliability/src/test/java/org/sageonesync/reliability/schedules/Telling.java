package org.sageonesync.reliability.schedules;

import java.util.HashMap;
import java.util.Map;

/** Names what each step is to whoever hears them in order. */
final class Telling {

    private final Coverage coverage;
    private final Map<RecordId, Known> known = new HashMap<>();

    Telling(Coverage coverage) {
        this.coverage = coverage;
    }

    void count(Schedule schedule) {
        schedule.steps().forEach(step -> coverage.add(name(step), 1));
    }

    private String name(Step step) {
        return switch (step) {
            case Step.Tell(var fact) -> "event " + told(fact);
            case Step.Garble(_, _, var value, var about, _) -> {
                var kind = about == null ? "unreadable" : "spoilt";
                yield "event " + (value == null ? "tombstone" : kind);
            }
            case Step.Plant(var cell) -> Coverage.planted(cell);
            case Step.Change _ -> "settings changed";
            case Step.Resync _ -> "resync";
        };
    }

    private String told(Fact fact) {
        var before = known.getOrDefault(fact.key(), Known.NOTHING);
        known.put(fact.key(), before.told(fact));
        var held = before.fact();
        if (held == null) {
            return "created";
        }
        if (fact.version() < held.version()) {
            return "stale";
        }
        if (fact.version() == held.version()) {
            return "duplicate";
        }
        return fact.deleted() ? "deleted" : "edited";
    }
}
