@NullMarked
package org.sageonesync.localstack.checker;

import org.jspecify.annotations.NullMarked;
