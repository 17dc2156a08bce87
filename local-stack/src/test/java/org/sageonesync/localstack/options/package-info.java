@NullMarked
package org.sageonesync.localstack.options;

import org.jspecify.annotations.NullMarked;
