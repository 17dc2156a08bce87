/** Dead letters, decoded once more. */
@NullMarked
package org.sageonesync.kernel.deadletter;

import org.jspecify.annotations.NullMarked;
