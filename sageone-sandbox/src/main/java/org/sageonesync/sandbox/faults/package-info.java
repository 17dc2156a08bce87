/** Faults that can be planted on an endpoint. */
@NullMarked
package org.sageonesync.sandbox.faults;

import org.jspecify.annotations.NullMarked;
