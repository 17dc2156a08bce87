/** Receipts: their translation to SageOne's fields, and their HTTP interface. */
@NullMarked
package org.sageonesync.gateway.receipts;

import org.jspecify.annotations.NullMarked;
