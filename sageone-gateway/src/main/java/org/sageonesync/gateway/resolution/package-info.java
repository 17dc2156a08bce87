/** Finds out what became of postings whose reply was lost, by looking and never by posting. */
@NullMarked
package org.sageonesync.gateway.resolution;

import org.jspecify.annotations.NullMarked;
