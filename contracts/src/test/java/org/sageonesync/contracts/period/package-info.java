/** What a sync service knows of a month, as JSON and in URLs. */
@NullMarked
package org.sageonesync.contracts.period;

import org.jspecify.annotations.NullMarked;
