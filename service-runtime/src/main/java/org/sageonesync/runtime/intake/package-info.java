/**
 * Records from Kafka in batches of bytes, with nothing acknowledged that was not dealt with: the
 * one place that knows the binder.
 */
@NullMarked
package org.sageonesync.runtime.intake;

import org.jspecify.annotations.NullMarked;
