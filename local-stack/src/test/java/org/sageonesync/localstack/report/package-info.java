@NullMarked
package org.sageonesync.localstack.report;

import org.jspecify.annotations.NullMarked;
