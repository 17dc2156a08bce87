/** Tests. */
@NullMarked
package org.sageonesync.gateway.resolution;

import org.jspecify.annotations.NullMarked;
