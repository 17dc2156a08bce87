/**
 * The transactional outbox: what a statement stored with its change reaches Kafka, in the order of
 * each key.
 */
@NullMarked
package org.sageonesync.runtime.outbox;

import org.jspecify.annotations.NullMarked;
