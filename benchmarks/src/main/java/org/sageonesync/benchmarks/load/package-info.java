/** What is done to it: billing's events, and a bare client to compare with. */
@NullMarked
package org.sageonesync.benchmarks.load;

import org.jspecify.annotations.NullMarked;
