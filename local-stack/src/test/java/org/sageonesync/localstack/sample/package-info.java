@NullMarked
package org.sageonesync.localstack.sample;

import org.jspecify.annotations.NullMarked;
