/** Tests. */
@NullMarked
package org.sageonesync.gateway.customers;

import org.jspecify.annotations.NullMarked;
