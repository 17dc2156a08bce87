/** One command that starts everything, posts a sample and says what became of it. */
@NullMarked
package org.sageonesync.localstack;

import org.jspecify.annotations.NullMarked;
