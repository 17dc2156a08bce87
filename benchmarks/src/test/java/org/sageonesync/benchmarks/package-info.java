@NullMarked
package org.sageonesync.benchmarks;

import org.jspecify.annotations.NullMarked;
