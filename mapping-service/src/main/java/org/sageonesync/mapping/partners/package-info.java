/** The partners whose customers do not belong in the books. */
@NullMarked
package org.sageonesync.mapping.partners;

import org.jspecify.annotations.NullMarked;
