/** What the rules of several entities ask of their records in the same way. */
@NullMarked
package org.sageonesync.kernel.checks;

import org.jspecify.annotations.NullMarked;
