/** Is August complete? */
@NullMarked
package org.sageonesync.gateway.periods;

import org.jspecify.annotations.NullMarked;
