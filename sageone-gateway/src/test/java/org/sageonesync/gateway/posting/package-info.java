/** Tests of the posting sequence, and the fast stand-in for SageOne that they share. */
@NullMarked
package org.sageonesync.gateway.posting;

import org.jspecify.annotations.NullMarked;
