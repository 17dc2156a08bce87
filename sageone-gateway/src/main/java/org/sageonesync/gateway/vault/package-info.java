/** Keeps secrets: encryption at rest, and hashes that name a secret without telling it. */
@NullMarked
package org.sageonesync.gateway.vault;

import org.jspecify.annotations.NullMarked;
