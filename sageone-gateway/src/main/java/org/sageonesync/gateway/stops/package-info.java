/** Stops of a company's postings, and their release by a person. */
@NullMarked
package org.sageonesync.gateway.stops;

import org.jspecify.annotations.NullMarked;
