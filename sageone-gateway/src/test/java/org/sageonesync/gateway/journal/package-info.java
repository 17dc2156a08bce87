/** Tests. */
@NullMarked
package org.sageonesync.gateway.journal;

import org.jspecify.annotations.NullMarked;
