@NullMarked
package org.sageonesync.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
