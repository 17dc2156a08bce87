/** What the sync services answer: the state of each billing record in the books, and why. */
@NullMarked
package org.sageonesync.contracts.outcome;

import org.jspecify.annotations.NullMarked;
