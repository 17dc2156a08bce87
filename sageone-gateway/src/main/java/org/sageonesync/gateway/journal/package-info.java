/**
 * The posting journal: which billing record is which document in the books, who is writing it, and
 * what is not known.
 */
@NullMarked
package org.sageonesync.gateway.journal;

import org.jspecify.annotations.NullMarked;
