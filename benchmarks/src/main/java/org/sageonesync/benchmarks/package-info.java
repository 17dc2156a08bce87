/** Measures the whole system from outside: real processes, PostgreSQL, Kafka and the sandbox. */
@NullMarked
package org.sageonesync.benchmarks;

import org.jspecify.annotations.NullMarked;
