/** Texts of billing that fit the fields of the books. */
@NullMarked
package org.sageonesync.kernel.text;

import org.jspecify.annotations.NullMarked;
