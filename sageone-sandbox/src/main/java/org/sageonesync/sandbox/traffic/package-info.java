/** Arrivals: the limits on them, the blocks that follow, the counters and the log of requests. */
@NullMarked
package org.sageonesync.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
