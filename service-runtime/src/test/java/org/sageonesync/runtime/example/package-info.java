/** A service as small as one can be, for tests of what every service has. */
@NullMarked
package org.sageonesync.runtime.example;

import org.jspecify.annotations.NullMarked;
