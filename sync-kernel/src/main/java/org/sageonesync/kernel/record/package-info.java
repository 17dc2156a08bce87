/** A billing record's identity and the signal that there is work, shared by the engine's parts. */
@NullMarked
package org.sageonesync.kernel.record;

import org.jspecify.annotations.NullMarked;
