package org.sageonesync.sandbox.faults;

import java.util.Random;

/** A fault with what is left of it. */
final class PlantedFault {

    private final long id;
    private final Fault fault;
    private final Random random;
    private int hits;

    PlantedFault(long id, Fault fault) {
        this.id = id;
        this.fault = fault;
        this.random = new Random(fault.seed() == null ? 0 : fault.seed());
    }

    boolean hits(Target target) {
        boolean hit = !spent() && matches(target) && chance();
        hits += hit ? 1 : 0;
        return hit;
    }

    boolean spent() {
        return fault.times() != null && hits >= fault.times();
    }

    Fault fault() {
        return fault;
    }

    Faults.Planted state() {
        return new Faults.Planted(id, fault, hits);
    }

    private boolean matches(Target target) {
        return fault.service().equalsIgnoreCase(target.service())
                && fault.method().equalsIgnoreCase(target.method())
                && (fault.companyId() == null || fault.companyId() == target.companyId())
                && (fault.contains() == null || target.text().contains(fault.contains()));
    }

    private boolean chance() {
        return fault.probability() == null || random.nextDouble() < fault.probability();
    }
}
