/** Customers: their translation to SageOne's fields, and their HTTP interface. */
@NullMarked
package org.sageonesync.gateway.customers;

import org.jspecify.annotations.NullMarked;
