/** What the user asked for on the command line and in the environment. */
@NullMarked
package org.sageonesync.localstack.options;

import org.jspecify.annotations.NullMarked;
