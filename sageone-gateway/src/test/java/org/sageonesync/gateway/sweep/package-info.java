@NullMarked
package org.sageonesync.gateway.sweep;

import org.jspecify.annotations.NullMarked;
