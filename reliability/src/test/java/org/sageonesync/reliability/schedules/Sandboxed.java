package org.sageonesync.reliability.schedules;

import org.sageonesync.reliability.world.Company;
import org.sageonesync.reliability.world.Scale;
import org.sageonesync.sandbox.SandboxServer;
import org.sageonesync.sandbox.faults.Fault;
import org.sageonesync.sandbox.faults.FaultKind;
import org.sageonesync.sandbox.faults.Faults.Planted;
import org.sageonesync.sandbox.switches.Position;
import org.sageonesync.sandbox.switches.Switch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SageOne as one company meets it. */
final class Sandboxed {

    /** What nobody knows of SageOne, and what it must not matter. */
    private static final List<Switch> UNKNOWN =
            List.of(
                    Switch.STRING_FILTERS,
                    Switch.LIST_ORDER,
                    Switch.TOTAL_RESULTS,
                    Switch.MISSING_ENTITY,
                    Switch.DATE_FORMAT,
                    Switch.VALIDATION_BODY,
                    Switch.LEFT_OUT_FIELDS,
                    Switch.ALLOCATION_TOUCHES_MODIFIED,
                    Switch.CUSTOMER_NAMES,
                    Switch.RETURN_OPEN_AMOUNT,
                    Switch.RECEIPT_NUMBERS);

    private static final Duration SLOW = Duration.ofMillis(300);

    private final SandboxServer sandbox;
    private final Company company;
    private final Map<Long, Cell> planted = new HashMap<>();

    Sandboxed(SandboxServer sandbox, Company company) {
        this.sandbox = sandbox;
        this.company = company;
    }

    void behave(Dice dice) {
        set(Switch.RECEIPT_REVERSAL, Position.DELETE);
        set(Switch.ALLOCATION_LISTING, Position.GET);
        UNKNOWN.forEach(
                fact -> {
                    if (dice.percent(30)) {
                        set(fact, dice.one(fact.positions()));
                    }
                });
    }

    private void set(Switch fact, Position position) {
        sandbox.switches().set(company.id(), fact, position);
    }

    synchronized void plant(Cell cell) {
        var target = cell.target();
        var fault =
                Fault.on(target.service(), target.method(), cell.kind())
                        .forCompany(company.id())
                        .once()
                        .delayed(delay(cell.kind()));
        planted.put(sandbox.faults().plant(fault), cell);
    }

    private static Duration delay(FaultKind kind) {
        return switch (kind) {
            case LATE_COMMIT -> Scale.SETTLE.dividedBy(2);
            case SLOW -> SLOW;
            default -> Scale.REPLY.multipliedBy(2);
        };
    }

    /** Those that have hit a call. */
    synchronized Stream<Cell> hits() {
        return sandbox.faults().all().stream()
                .filter(fault -> fault.hits() > 0)
                .map(Planted::id)
                .filter(planted::containsKey)
                .map(planted::get);
    }

    /** What SageOne's limits were stretched to. */
    List<String> breaches() {
        var counters = sandbox.counters(company.id());
        return Stream.of(
                        breach(
                                "most calls in a minute",
                                Math.max(0, counters.mostInAMinute() - 100)),
                        breach("429s", counters.tooManyRequests()),
                        breach("calls in a block", counters.duringBlock()))
                .flatMap(breaches -> breaches)
                .toList();
    }

    private static Stream<String> breach(String what, long number) {
        return number == 0 ? Stream.empty() : Stream.of(what + ": " + number + " too many");
    }

    synchronized void clear() {
        planted.keySet().forEach(id -> sandbox.faults().remove(id));
    }
}
