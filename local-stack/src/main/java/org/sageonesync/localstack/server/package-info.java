/**
 * The servers of the stack: Kafka, PostgreSQL, the sandbox and the services, each a process of its
 * own.
 */
@NullMarked
package org.sageonesync.localstack.server;

import org.jspecify.annotations.NullMarked;
