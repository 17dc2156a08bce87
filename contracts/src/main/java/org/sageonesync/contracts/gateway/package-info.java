/**
 * The gateway's HTTP interface, in accounting terms: postings, look-ups, connections and status.
 */
@NullMarked
package org.sageonesync.contracts.gateway;

import org.jspecify.annotations.NullMarked;
