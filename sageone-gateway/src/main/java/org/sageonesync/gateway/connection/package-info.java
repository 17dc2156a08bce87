/** How a company reaches its books: credentials, the test of them, and how the company stands. */
@NullMarked
package org.sageonesync.gateway.connection;

import org.jspecify.annotations.NullMarked;
