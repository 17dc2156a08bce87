/** Names of the published topics, and the CloudEvents headers on them. */
@NullMarked
package org.sageonesync.contracts.topic;

import org.jspecify.annotations.NullMarked;
