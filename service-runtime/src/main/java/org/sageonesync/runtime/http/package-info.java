/** Clients of the project's own HTTP interfaces, with one meaning for each way a call can fail. */
@NullMarked
package org.sageonesync.runtime.http;

import org.jspecify.annotations.NullMarked;
