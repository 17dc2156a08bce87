/** Tests. */
@NullMarked
package org.sageonesync.mapping.company;

import org.jspecify.annotations.NullMarked;
