/** Nothing is decided before what decisions rest on has been read. */
@NullMarked
package org.sageonesync.kernel.catchup;

import org.jspecify.annotations.NullMarked;
