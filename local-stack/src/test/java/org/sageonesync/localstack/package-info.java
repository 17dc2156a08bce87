@NullMarked
package org.sageonesync.localstack;

import org.jspecify.annotations.NullMarked;
