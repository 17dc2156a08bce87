/** Round trips of what the services say to each other over HTTP. */
@NullMarked
package org.sageonesync.contracts.gateway;

import org.jspecify.annotations.NullMarked;
