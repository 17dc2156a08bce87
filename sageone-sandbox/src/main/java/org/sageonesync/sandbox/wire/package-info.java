/** SageOne's HTTP surface below {@code /api}. */
@NullMarked
package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.NullMarked;
