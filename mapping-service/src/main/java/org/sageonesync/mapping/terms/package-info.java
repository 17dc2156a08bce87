/** What billing's terms are in the books: lines' categories and tariffs, and tax rates. */
@NullMarked
package org.sageonesync.mapping.terms;

import org.jspecify.annotations.NullMarked;
