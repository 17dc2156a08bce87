@NullMarked
package org.sageonesync.localstack.payments;

import org.jspecify.annotations.NullMarked;
