/** Processes that are killed or restarted while billing publishes, and what became of it. */
@NullMarked
package org.sageonesync.localstack.trial;

import org.jspecify.annotations.NullMarked;
