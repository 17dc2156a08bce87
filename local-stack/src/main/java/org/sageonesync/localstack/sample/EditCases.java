package org.sageonesync.localstack.sample;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Changes, one by one and in bursts. */
record EditCases(Supplier<Snapshot> customers) {

    List<Story> all() {
        Snapshot held = customers.get();
        Snapshot quick = customers.get();
        Snapshot quicker = customers.get();
        Snapshot unchanged = customers.get();
        return List.of(
                Story.of("edits-while-held", "ten edits before the first export: one create")
                        .first(burst(held))
                        .synced(last(burst(held)), 0),
                Story.of("burst", "ten quick edits: one update")
                        .first(quick)
                        .later(burst(quick.version(2)))
                        .synced(last(burst(quick.version(2))), 1),
                Story.of("burst", "ten quick edits: one update")
                        .first(quicker)
                        .later(burst(quicker.version(2)))
                        .synced(last(burst(quicker.version(2))), 1),
                Story.of("no-change-in-books", "an edit of what the books do not show: no call")
                        .first(unchanged)
                        .later(unchanged.edited("login", "renamed"))
                        .synced(unchanged, 0));
    }

    private static Snapshot[] burst(Snapshot from) {
        return LongStream.range(0, 10)
                .mapToObj(
                        i -> from.version(from.version() + i).with("mobile", "+27 82 555 010" + i))
                .toArray(Snapshot[]::new);
    }

    private static Snapshot last(Snapshot... snapshots) {
        return snapshots[snapshots.length - 1];
    }
}
