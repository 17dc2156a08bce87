package org.sageonesync.benchmarks.measure;

import org.sageonesync.benchmarks.bed.Bed;
import org.sageonesync.benchmarks.report.Rounds;
import org.sageonesync.benchmarks.report.Section;

/** How much memory each process holds, and how long each service takes until it is ready. */
public final class Starts {

    private static final double KIB_PER_MIB = 1024;

    private final Bed bed;
    private final Rounds memory = new Rounds();

    public Starts(Bed bed) {
        this.bed = bed;
    }

    /** Notes the memory that is held now. */
    public void look() {
        bed.memory()
                .forEach(
                        (name, kib) ->
                                memory.add(name + ": resident memory", "MiB", kib / KIB_PER_MIB));
    }

    /** Restarts each service so many times, one at a time. */
    public Section measure(int count) {
        var rounds = new Rounds();
        for (int round = 0; round < count; round++) {
            for (String service : Processes.SERVICES) {
                rounds.add(
                        service + ": from start to ready",
                        "s",
                        bed.restart(service).toMillis() / 1000.0);
            }
            bed.progress("rounds", round + 1, count);
        }
        if (memory.series().isEmpty()) {
            look();
        }
        return new Section(
                "Start-up",
                "Each service alone, while the others run; with the store that it has by now.",
                rounds.series());
    }

    /** What was held whenever it was looked at. */
    public Section memory() {
        return new Section(
                "Memory",
                "Resident, after each round of the throughput; once, after the restarts, where that is not measured. JVMs have 512 MiB of heap at most and take it as they please.",
                memory.series());
    }
}
