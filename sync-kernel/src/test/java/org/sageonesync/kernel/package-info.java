/** The engine's own tests. */
@NullMarked
package org.sageonesync.kernel;

import org.jspecify.annotations.NullMarked;
