/** The control API below {@code /sandbox}. */
@NullMarked
package org.sageonesync.sandbox.control;

import org.jspecify.annotations.NullMarked;
