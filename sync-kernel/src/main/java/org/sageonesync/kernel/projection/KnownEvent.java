package org.sageonesync.kernel.projection;

import org.sageonesync.kernel.record.RecordKey;

/** An event of a record that others depend on. */
record KnownEvent(RecordKey key, long version, String payload) {}
