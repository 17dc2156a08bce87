/** The sync services, which know what billing wants. */
@NullMarked
package org.sageonesync.gateway.syncservices;

import org.jspecify.annotations.NullMarked;
