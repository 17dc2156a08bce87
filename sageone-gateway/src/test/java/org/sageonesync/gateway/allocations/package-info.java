@NullMarked
package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.NullMarked;
