package org.sageonesync.reliability.schedules;

import org.sageonesync.sandbox.faults.FaultKind;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a campaign plans, as tables for people. */
record PlanTable(Coverage plan) {

    private static final String PLANTED = "planted ";

    @Override
    public String toString() {
        return summary() + "\n" + faults() + "\n" + rest();
    }

    private String summary() {
        return """
        %d schedules of %d steps on average, %d of them under overlapping replicas.
        """
                .formatted(
                        plan.of("schedules"),
                        plan.of("steps") / plan.of("schedules"),
                        plan.of("schedules under overlapping replicas"));
    }

    private String faults() {
        var targets = Cell.Target.values();
        return row("fault", Arrays.stream(targets).map(PlanTable::words))
                + row("---", Arrays.stream(targets).map(_ -> "---:"))
                + Arrays.stream(FaultKind.values())
                        .map(
                                kind ->
                                        row(
                                                words(kind),
                                                Arrays.stream(targets)
                                                        .map(target -> planted(target, kind))))
                        .collect(Collectors.joining());
    }

    private String planted(Cell.Target target, FaultKind kind) {
        return String.valueOf(plan.of(Coverage.planted(new Cell(target, kind))));
    }

    private String rest() {
        return row("what", Stream.of("times"))
                + row("---", Stream.of("---:"))
                + plan.all().entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith(PLANTED))
                        .map(entry -> row(entry.getKey(), Stream.of(entry.getValue().toString())))
                        .collect(Collectors.joining());
    }

    private static String row(String first, Stream<String> others) {
        return others.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
