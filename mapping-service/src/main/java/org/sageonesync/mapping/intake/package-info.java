/** Events from Kafka: a batch's in one statement, what cannot be read to the dead letters. */
@NullMarked
package org.sageonesync.mapping.intake;

import org.jspecify.annotations.NullMarked;
