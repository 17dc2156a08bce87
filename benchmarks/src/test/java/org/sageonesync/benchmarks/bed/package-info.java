@NullMarked
package org.sageonesync.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
