@NullMarked
package org.sageonesync.localstack.screen;

import org.jspecify.annotations.NullMarked;
