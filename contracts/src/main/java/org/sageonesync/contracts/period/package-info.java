/** What the sync services answer to "is August complete?". */
@NullMarked
package org.sageonesync.contracts.period;

import org.jspecify.annotations.NullMarked;
