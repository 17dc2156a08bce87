/** What a service knows of the records that its own depend on, and the releases that follow. */
@NullMarked
package org.sageonesync.kernel.projection;

import org.jspecify.annotations.NullMarked;
