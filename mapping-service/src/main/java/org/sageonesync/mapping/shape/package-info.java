/** JSON held against the record that it is to become, with everything that does not fit named. */
@NullMarked
package org.sageonesync.mapping.shape;

import org.jspecify.annotations.NullMarked;
