/** What records wait for to be mapped, from the outcomes that the sync services publish. */
@NullMarked
package org.sageonesync.mapping.unmapped;

import org.jspecify.annotations.NullMarked;
