/** Readiness of what the engine stands on, with the cause. */
@NullMarked
package org.sageonesync.kernel.health;

import org.jspecify.annotations.NullMarked;
