package org.sageonesync.sandbox.switches;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Positions of all switches; a company's own position goes before the global one. */
public final class Switches {

    private final Map<Switch, Position> global = new ConcurrentHashMap<>();
    private final Map<Long, Map<Switch, Position>> companies = new ConcurrentHashMap<>();

    /** Sets a switch for every company that has no position of its own. */
    public Switches set(Switch fact, Position position) {
        check(fact, position);
        global.put(fact, position);
        return this;
    }

    /** Sets a switch for one company. */
    public Switches set(long companyId, Switch fact, Position position) {
        check(fact, position);
        companies.computeIfAbsent(companyId, _ -> new ConcurrentHashMap<>()).put(fact, position);
        return this;
    }

    /** Sets several switches, all or none. */
    public void setAll(Map<Switch, Position> wanted) {
        wanted.forEach(Switches::check);
        global.putAll(wanted);
    }

    /** Sets several switches for one company, all or none. */
    public void setAll(long companyId, Map<Switch, Position> wanted) {
        wanted.forEach(Switches::check);
        companies.computeIfAbsent(companyId, _ -> new ConcurrentHashMap<>()).putAll(wanted);
    }

    /** The position that holds for calls without a company. */
    public Position position(Switch fact) {
        return global.getOrDefault(fact, fact.defaultPosition());
    }

    /** The position that holds for a company. */
    public Position position(long companyId, Switch fact) {
        var own = companies.getOrDefault(companyId, Map.of()).get(fact);
        return own == null ? position(fact) : own;
    }

    /** Every switch as it stands for a company. */
    public Map<Switch, Position> positions(long companyId) {
        Map<Switch, Position> positions = new EnumMap<>(Switch.class);
        for (var fact : Switch.values()) {
            positions.put(fact, position(companyId, fact));
        }
        return positions;
    }

    /** Every switch as it stands without a company. */
    public Map<Switch, Position> positions() {
        return positions(0);
    }

    /** Puts every switch back to its default. */
    public void reset() {
        global.clear();
        companies.clear();
    }

    /** Forgets a company's own positions. */
    public void forget(long companyId) {
        companies.remove(companyId);
    }

    private static void check(Switch fact, Position position) {
        if (!fact.positions().contains(position)) {
            throw new IllegalArgumentException(
                    "%s has the positions %s".formatted(fact, fact.positions()));
        }
    }
}
