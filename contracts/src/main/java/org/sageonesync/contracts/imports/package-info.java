/** What the books tell billing: payments captured in the books, and lines of bank statements. */
@NullMarked
package org.sageonesync.contracts.imports;

import org.jspecify.annotations.NullMarked;
