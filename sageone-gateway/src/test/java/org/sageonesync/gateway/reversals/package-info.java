@NullMarked
package org.sageonesync.gateway.reversals;

import org.jspecify.annotations.NullMarked;
