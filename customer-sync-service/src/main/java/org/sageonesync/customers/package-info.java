/** Billing customers as customers of the books. */
@NullMarked
package org.sageonesync.customers;

import org.jspecify.annotations.NullMarked;
