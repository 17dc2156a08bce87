@NullMarked
package org.sageonesync.localstack.process;

import org.jspecify.annotations.NullMarked;
