/** A company with its version, and the one statement that changes it. */
@NullMarked
package org.sageonesync.mapping.company;

import org.jspecify.annotations.NullMarked;
