package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * A document that we posted, and what SageOne shows of it.
 *
 * @param found null: it is not there
 * @param twin another document that bears its key; null: there is none
 * @param underWay whether one of the sides has changed since the other was seen
 */
record Pair(Posted posted, @Nullable Found found, @Nullable Found twin, boolean underWay) {}
