/** The subset of OData version 2 that SageOne's lists understand. */
@NullMarked
package org.sageonesync.sandbox.query;

import org.jspecify.annotations.NullMarked;
