/**
 * Jobs that read a company's books page by page, survive a restart, and use only calls that nobody
 * else needs.
 */
@NullMarked
package org.sageonesync.gateway.sweep;

import org.jspecify.annotations.NullMarked;
