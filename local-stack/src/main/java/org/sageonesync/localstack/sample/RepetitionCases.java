package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.function.Supplier;

/** Events that come twice, late or out of their order. */
record RepetitionCases(Supplier<Snapshot> customers) {

    List<Story> all() {
        Snapshot repeated = customers.get();
        Snapshot disordered = customers.get();
        Snapshot newest =
                disordered.edited("phone", "+27 31 555 0002").edited("phone", "+27 31 555 0003");
        Snapshot old = customers.get().version(4);
        return List.of(
                Story.of("duplicate", "the same event three times, before and after the export")
                        .first(repeated, repeated)
                        .later(repeated)
                        .synced(repeated, 0),
                Story.of("out-of-order", "version 3 arrives before 1 and 2")
                        .first(newest, disordered, disordered.edited("phone", "+27 31 555 0002"))
                        .synced(newest, 0),
                Story.of("stale-version", "version 3 arrives after version 4 was posted")
                        .first(old)
                        .later(old.version(3).with("name", "Overtaken by Events"))
                        .synced(old, 0));
    }
}
