/** The state of the store in figures. */
@NullMarked
package org.sageonesync.kernel.metrics;

import org.jspecify.annotations.NullMarked;
