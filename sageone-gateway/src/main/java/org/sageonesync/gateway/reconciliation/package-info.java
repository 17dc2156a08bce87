/** Holds the books against the journal, says how they differ, and puts it right. */
@NullMarked
package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
