/** Positions of every fact about SageOne that is inferred, contested or unknown. */
@NullMarked
package org.sageonesync.sandbox.switches;

import org.jspecify.annotations.NullMarked;
