/**
 * What tests of every module share: real PostgreSQL and Kafka, with or without a container engine,
 * and the house's rules.
 */
@NullMarked
package org.sageonesync.runtime.testing;

import org.jspecify.annotations.NullMarked;
