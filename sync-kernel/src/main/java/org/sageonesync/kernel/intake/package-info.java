/** From Kafka into the record store: nothing is acknowledged that is not stored. */
@NullMarked
package org.sageonesync.kernel.intake;

import org.jspecify.annotations.NullMarked;
