/** What the user sees while it runs. */
@NullMarked
package org.sageonesync.localstack.screen;

import org.jspecify.annotations.NullMarked;
