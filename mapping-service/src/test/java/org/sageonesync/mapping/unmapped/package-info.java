/** Tests. */
@NullMarked
package org.sageonesync.mapping.unmapped;

import org.jspecify.annotations.NullMarked;
