@NullMarked
package org.sageonesync.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
