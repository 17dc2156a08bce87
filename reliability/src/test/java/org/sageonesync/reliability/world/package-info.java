/** The whole system in one process: real contexts, database, Kafka and sockets, all mortal. */
@NullMarked
package org.sageonesync.reliability.world;

import org.jspecify.annotations.NullMarked;
