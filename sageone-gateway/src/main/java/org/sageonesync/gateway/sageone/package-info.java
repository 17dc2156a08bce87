/** The line to SageOne: the only code that knows its wire, its errors and its odd habits. */
@NullMarked
package org.sageonesync.gateway.sageone;

import org.jspecify.annotations.NullMarked;
