/** The mapping service's HTTP interface and the snapshot of a company's settings. */
@NullMarked
package org.sageonesync.contracts.mapping;

import org.jspecify.annotations.NullMarked;
