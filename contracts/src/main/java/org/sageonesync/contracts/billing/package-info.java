/**
 * What billing publishes: the newest snapshot of each customer, invoice, payment and catalog entry.
 */
@NullMarked
package org.sageonesync.contracts.billing;

import org.jspecify.annotations.NullMarked;
