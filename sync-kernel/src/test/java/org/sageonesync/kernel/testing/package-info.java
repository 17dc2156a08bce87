/** What tests of the sync services share: a gateway in memory, and a service in miniature. */
@NullMarked
package org.sageonesync.kernel.testing;

import org.jspecify.annotations.NullMarked;
