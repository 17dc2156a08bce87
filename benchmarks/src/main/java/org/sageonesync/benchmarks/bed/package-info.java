/** What is measured: the processes, and one company that uses them. */
@NullMarked
package org.sageonesync.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
