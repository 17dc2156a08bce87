package org.sageonesync.kernel.intake;

import java.util.List;

/** Where good events and the marks of bad ones are kept. */
interface Snapshots {

    /** Keeps what is new of them; at most one snapshot of each record. */
    Counts store(List<Snapshot> batch);

    /** Says of records that an event of theirs could not be decoded; at most one mark of each. */
    void mark(List<Reading.Bad> marks);
}
