/** Whether a month is complete, and every reason why not. */
@NullMarked
package org.sageonesync.kernel.periods;

import org.jspecify.annotations.NullMarked;
