/** What would be sent, without sending it. */
@NullMarked
package org.sageonesync.kernel.preview;

import org.jspecify.annotations.NullMarked;
