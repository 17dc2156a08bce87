/** Tries to break the invariants, on the real gateway and the real sync services. */
@NullMarked
package org.sageonesync.reliability;

import org.jspecify.annotations.NullMarked;
