/** Looking at records again on a person's demand, as jobs. */
@NullMarked
package org.sageonesync.kernel.resync;

import org.jspecify.annotations.NullMarked;
