/** The books' own lists: items, tax types, accounts, bank accounts. */
@NullMarked
package org.sageonesync.gateway.reference;

import org.jspecify.annotations.NullMarked;
