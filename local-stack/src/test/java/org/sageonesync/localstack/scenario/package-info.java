@NullMarked
package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.NullMarked;
