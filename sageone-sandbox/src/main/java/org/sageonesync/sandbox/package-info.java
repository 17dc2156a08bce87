/** A stateful stand-in for SageOne 2.0.0, held in memory. */
@NullMarked
package org.sageonesync.sandbox;

import org.jspecify.annotations.NullMarked;
