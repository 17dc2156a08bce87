/** What billing publishes. */
@NullMarked
package org.sageonesync.localstack.billing;

import org.jspecify.annotations.NullMarked;
