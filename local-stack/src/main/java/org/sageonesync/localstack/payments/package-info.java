/** The sample's payments, and what must become of them. */
@NullMarked
package org.sageonesync.localstack.payments;

import org.jspecify.annotations.NullMarked;
