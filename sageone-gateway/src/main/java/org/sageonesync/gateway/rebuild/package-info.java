/** Rebuilds a journal that has forgotten, from SageOne's lists, by our keys. */
@NullMarked
package org.sageonesync.gateway.rebuild;

import org.jspecify.annotations.NullMarked;
