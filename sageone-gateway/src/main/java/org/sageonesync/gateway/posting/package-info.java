/** The posting sequence: how one wish becomes at most one document in the books, for any kind. */
@NullMarked
package org.sageonesync.gateway.posting;

import org.jspecify.annotations.NullMarked;
