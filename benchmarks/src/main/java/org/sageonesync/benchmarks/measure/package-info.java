/** The measurements; each says what it found as series of rounds. */
@NullMarked
package org.sageonesync.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
