/** Billing's names of its ids, from Kafka. */
@NullMarked
package org.sageonesync.mapping.catalog;

import org.jspecify.annotations.NullMarked;
