/** Lists a page at a time. */
@NullMarked
package org.sageonesync.mapping.paging;

import org.jspecify.annotations.NullMarked;
