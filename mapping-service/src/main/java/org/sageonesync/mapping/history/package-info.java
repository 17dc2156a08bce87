/** Who changed what, and when. */
@NullMarked
package org.sageonesync.mapping.history;

import org.jspecify.annotations.NullMarked;
