package org.sageonesync.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are planted. The first that hits a call is the only one. Thread-safe. */
public final class Faults {

    private final List<PlantedFault> planted = new ArrayList<>();
    private long lastId;

    /**
     * A fault as it stands.
     *
     * @param hits calls it has hit so far
     */
    public record Planted(long id, Fault fault, int hits) {}

    /** Plants a fault; its id. */
    public synchronized long plant(Fault fault) {
        planted.add(new PlantedFault(++lastId, fault));
        return lastId;
    }

    /** The fault that hits this call, if any. */
    public synchronized Optional<Fault> hit(Target target) {
        return planted.stream()
                .filter(fault -> fault.hits(target))
                .findFirst()
                .map(PlantedFault::fault);
    }

    /** All faults, spent ones included. */
    public synchronized List<Planted> all() {
        return planted.stream().map(PlantedFault::state).toList();
    }

    /** Removes a fault; false when it was not there. */
    public synchronized boolean remove(long id) {
        return planted.removeIf(fault -> fault.state().id() == id);
    }

    /** Removes every fault. */
    public synchronized void clear() {
        planted.clear();
    }
}
