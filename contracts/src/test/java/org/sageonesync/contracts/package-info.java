/** Tests of the contracts: round trips, drift, and the module's borders. */
@NullMarked
package org.sageonesync.contracts;

import org.jspecify.annotations.NullMarked;
