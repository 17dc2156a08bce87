/**
 * Random schedules: events, faults, restarts and overlapping replicas from a seed, held against a
 * small model that knows nothing of the services' code.
 */
@NullMarked
package org.sageonesync.reliability.schedules;

import org.jspecify.annotations.NullMarked;
