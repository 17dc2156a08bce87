/** Tests. */
@NullMarked
package org.sageonesync.mapping.shape;

import org.jspecify.annotations.NullMarked;
