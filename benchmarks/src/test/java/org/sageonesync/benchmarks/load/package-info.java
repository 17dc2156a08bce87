@NullMarked
package org.sageonesync.benchmarks.load;

import org.jspecify.annotations.NullMarked;
