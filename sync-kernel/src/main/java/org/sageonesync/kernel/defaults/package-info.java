/** The engine's part of every sync service's configuration. */
@NullMarked
package org.sageonesync.kernel.defaults;

import org.jspecify.annotations.NullMarked;
