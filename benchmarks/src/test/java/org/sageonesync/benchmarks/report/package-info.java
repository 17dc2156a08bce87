@NullMarked
package org.sageonesync.benchmarks.report;

import org.jspecify.annotations.NullMarked;
