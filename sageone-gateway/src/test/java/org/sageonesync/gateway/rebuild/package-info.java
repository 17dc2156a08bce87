@NullMarked
package org.sageonesync.gateway.rebuild;

import org.jspecify.annotations.NullMarked;
