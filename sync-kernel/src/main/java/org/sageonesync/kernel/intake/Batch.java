package org.sageonesync.kernel.intake;

import org.jspecify.annotations.Nullable;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.runtime.intake.DeadLetter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch in order of arrival, with at most one snapshot and one mark of each record left: the
 * newest version, and of equal versions the later arrival.
 */
final class Batch {

    private final Map<RecordKey, Snapshot> snapshots = new LinkedHashMap<>();
    private final Map<RecordKey, Reading.Bad> marks = new LinkedHashMap<>();
    private final List<Reading.Bad> bad = new ArrayList<>();
    private int received;
    private int tombstones;
    private int duplicates;
    private int stale;
    private int conflicting;

    static Batch of(List<Reading> readings) {
        var batch = new Batch();
        readings.forEach(batch::add);
        return batch;
    }

    private void add(Reading reading) {
        received++;
        switch (reading) {
            case Reading.Good(var snapshot) -> add(snapshot);
            case Reading.Tombstone() -> tombstones++;
            case Reading.Bad undecodable -> add(undecodable);
        }
    }

    private void add(Snapshot arriving) {
        var held = snapshots.get(arriving.key());
        if (held == null) {
            keep(arriving);
        } else if (arriving.isBefore(held)) {
            stale++;
        } else if (arriving.hasContentOf(held)) {
            duplicates++;
            clearMark(arriving);
        } else {
            stale++;
            conflicting += arriving.version() == held.version() ? 1 : 0;
            keep(arriving);
        }
    }

    private void keep(Snapshot snapshot) {
        snapshots.put(snapshot.key(), snapshot);
        clearMark(snapshot);
    }

    /** A good event takes away the mark of an undecodable one before it that is not newer. */
    private void clearMark(Snapshot snapshot) {
        marks.computeIfPresent(
                snapshot.key(),
                (_, mark) -> {
                    var version = mark.version();
                    return version == null || version <= snapshot.version() ? null : mark;
                });
    }

    private void add(Reading.Bad undecodable) {
        bad.add(undecodable);
        var key = undecodable.key();
        if (key != null && isNotOlder(undecodable, snapshots.get(key))) {
            marks.merge(key, undecodable, Batch::newer);
        }
    }

    /** One that names no version may be about any. */
    private static Reading.Bad newer(Reading.Bad held, Reading.Bad arriving) {
        var before = held.version();
        var now = arriving.version();
        return before != null && now != null && now < before ? held : arriving;
    }

    private static boolean isNotOlder(Reading.Bad undecodable, @Nullable Snapshot held) {
        var version = undecodable.version();
        return version == null || held == null || version >= held.version();
    }

    List<Snapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    List<RecordKey> withNaturalKey() {
        return snapshots.values().stream()
                .filter(snapshot -> snapshot.naturalKey() != null)
                .map(Snapshot::key)
                .toList();
    }

    List<Reading.Bad> marks() {
        return List.copyOf(marks.values());
    }

    List<DeadLetter> deadLetters() {
        return bad.stream().map(Reading.Bad::letter).toList();
    }

    /** What became of the batch, once the store has said what became of the snapshots left. */
    Counts counted(Counts stored) {
        return stored.plus(
                new Counts(received, 0, duplicates, stale, tombstones, bad.size(), conflicting));
    }
}
