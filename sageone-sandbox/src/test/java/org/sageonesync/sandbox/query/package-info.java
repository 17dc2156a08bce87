/** Tests of this package. */
@NullMarked
package org.sageonesync.sandbox.query;

import org.jspecify.annotations.NullMarked;
