@NullMarked
package org.sageonesync.localstack.trial;

import org.jspecify.annotations.NullMarked;
