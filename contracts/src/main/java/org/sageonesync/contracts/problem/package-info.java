/** Problem types (RFC 9457) and the violations they carry. */
@NullMarked
package org.sageonesync.contracts.problem;

import org.jspecify.annotations.NullMarked;
