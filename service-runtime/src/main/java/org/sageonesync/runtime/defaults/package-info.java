/** Settings that every service starts from and may override. */
@NullMarked
package org.sageonesync.runtime.defaults;

import org.jspecify.annotations.NullMarked;
