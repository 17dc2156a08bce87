/** Tests that the published documents and the Java types say the same. */
@NullMarked
package org.sageonesync.contracts.topic;

import org.jspecify.annotations.NullMarked;
