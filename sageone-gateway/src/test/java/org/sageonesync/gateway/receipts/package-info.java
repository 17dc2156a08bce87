/** Tests of receipts. */
@NullMarked
package org.sageonesync.gateway.receipts;

import org.jspecify.annotations.NullMarked;
