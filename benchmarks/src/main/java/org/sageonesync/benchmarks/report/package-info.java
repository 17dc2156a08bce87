/** What was found, as tables and as JSON. */
@NullMarked
package org.sageonesync.benchmarks.report;

import org.jspecify.annotations.NullMarked;
