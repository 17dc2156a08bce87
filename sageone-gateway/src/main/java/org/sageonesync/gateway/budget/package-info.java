/**
 * Whether a call to SageOne may start now: slots, lanes, and the guards against blocks and
 * lock-outs.
 */
@NullMarked
package org.sageonesync.gateway.budget;

import org.jspecify.annotations.NullMarked;
