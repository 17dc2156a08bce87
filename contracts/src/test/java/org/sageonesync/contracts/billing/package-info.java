/** Tests of decoding. */
@NullMarked
package org.sageonesync.contracts.billing;

import org.jspecify.annotations.NullMarked;
