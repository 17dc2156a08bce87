/** Processes that cannot outlive the launcher, and what is known of them. */
@NullMarked
package org.sageonesync.localstack.process;

import org.jspecify.annotations.NullMarked;
