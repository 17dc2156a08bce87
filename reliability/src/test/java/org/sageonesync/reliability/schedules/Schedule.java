package org.sageonesync.reliability.schedules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to one company.
 *
 * @param appliesAtLast whether a person brings the last settings to what is in the books, once
 *     everything has come to rest
 */
record Schedule(long seed, List<Step> steps, boolean appliesAtLast) {

    Schedule {
        steps = List.copyOf(steps);
    }

    <T extends Step> List<T> all(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The settings at the end. */
    Knobs knobs() {
        return all(Step.Change.class).stream()
                .map(Step.Change::knobs)
                .reduce(Knobs.FIRST, (_, later) -> later);
    }

    @Override
    public String toString() {
        return steps.stream().map(Object::toString).collect(Collectors.joining("\n  "));
    }
}
