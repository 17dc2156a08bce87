/** Tests. */
@NullMarked
package org.sageonesync.mapping;

import org.jspecify.annotations.NullMarked;
